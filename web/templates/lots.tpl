{{%AUTOESCAPE context="HTML"}}<h1>[[lots.title]]</h1>
<p class="lead">[[lots.lead]]</p>
{{#NONE}}<p class="box mild">[[lots.none]]</p>{{/NONE}}
{{#LOT}}<section class="clock" aria-labelledby="lot-{{ID}}"><h2 id="lot-{{ID}}">{{ON}} · {{BY}}</h2>
<p>{{TERMS}}</p>
<p><strong>{{STATE}}</strong> · <span class="soft">[[lots.announced]] {{ANNOUNCED}}</span></p>
<ul>{{#UNIT}}<li>{{NAME}}{{#SAID}} <span class="number">{{TEXT}}</span>{{/SAID}}</li>
{{/UNIT}}</ul>
{{#FIXED}}<dl class="said">
<div><dt>[[lots.digest]]</dt><dd class="digest">{{DIGEST}}</dd></div>
<div><dt>[[lots.leaf]]</dt><dd class="number">{{LEAF}}</dd></div>
<div><dt>[[lots.seed_size]]</dt><dd class="number">{{SIZE}}</dd></div>
{{#DRAWN}}<div><dt>[[lots.seed]]</dt><dd class="digest">{{SEED}}</dd></div>{{/DRAWN}}
</dl>{{/FIXED}}
<p><a href="/api/v1/lots/{{ID}}" download="lot-{{ID}}.json">[[lots.file]]</a></p>
</section>
{{/LOT}}
<div class="box"><h2 id="rule">[[lots.rule]]</h2>
<ol>
<li>[[lots.rule.announced]]</li>
<li>[[lots.rule.population]]</li>
<li>[[lots.rule.tickets]]</li>
<li>[[lots.rule.seed]]</li>
<li>[[lots.rule.choice]]</li>
<li>[[lots.rule.few]]</li>
<li>[[lots.rule.again]]</li>
</ol></div>
<p class="soft">[[lots.data]] <a href="/api/v1/lots">/api/v1/lots</a></p>
