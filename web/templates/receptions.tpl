{{%AUTOESCAPE context="HTML"}}<h1>[[receptions.title]]</h1>
<p class="lead">[[receptions.lead]]</p>
{{#NONE}}<p class="box mild">[[receptions.none]]</p>{{/NONE}}
{{#RECEPTION}}<section class="clock" aria-labelledby="reception-{{ID}}"><h2 id="reception-{{ID}}">{{WHEN}}</h2>
<p><strong>{{POST}} {{LEADER}}</strong></p>
<p><span class="tag {{STATE}}">{{STATE_NAME}}</span>{{#LEFT}} {{TEXT}}{{/LEFT}}</p>
{{#SAID}}<p>{{TEXT}}</p>{{/SAID}}
<dl class="said">
<div><dt>[[receptions.place]]</dt><dd>{{PLACE}}</dd></div>
<div><dt>[[receptions.unit]]</dt><dd>{{UNIT}}</dd></div>
</dl></section>
{{/RECEPTION}}
<div class="row">{{#FIRST}}<a class="quiet" href="/receptions">[[receptions.first]]</a> {{/FIRST}}{{#NEXT}}<a class="quiet" rel="next" href="{{URL}}">[[receptions.next]]</a>{{/NEXT}}</div>
<div class="box"><h2 id="how">[[receptions.how]]</h2>
<ul>
<li>[[receptions.how.follow]] <a href="/follow">[[follow.action]]</a></li>
<li>[[receptions.how.petition]] <a href="/petition">[[petition.action]]</a></li>
<li>[[receptions.how.window]] <a href="/channels">[[guide.channels.title]]</a></li>
<li>[[receptions.how.end]]</li>
</ul></div>
<p class="soft">[[receptions.data]] <a href="/api/v1/receptions">/api/v1/receptions</a></p>
