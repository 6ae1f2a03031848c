{{%AUTOESCAPE context="HTML"}}<h1>[[guide.title]]</h1>
<p class="lead">[[guide.lead]]</p>
<p class="row"><a class="button" href="/petition">[[petition.action]]</a> <a class="quiet" href="/follow">[[follow.action]]</a></p>
<h2 id="channels">[[guide.channels.title]]</h2>
<p>[[guide.channels.lead]]</p>
{{#OFFICE}}<div class="clock"><h3>{{NAME}}</h3>
{{#PLACE}}<p class="soft">{{PLACE_NAME}}</p>{{/PLACE}}
<dl class="said">
{{#VISIT}}<div><dt>[[guide.channel.visit]]</dt><dd>{{VALUE}}</dd></div>{{/VISIT}}
{{#HOURS}}<div><dt>[[guide.channel.hours]]</dt><dd>{{VALUE}}</dd></div>{{/HOURS}}
{{#POST}}<div><dt>[[guide.channel.post]]</dt><dd>{{VALUE}}</dd></div>{{/POST}}
{{#CALL}}<div><dt>[[guide.channel.call]]</dt><dd>{{VALUE}}</dd></div>{{/CALL}}
</dl></div>{{/OFFICE}}
{{#NO_OFFICE}}<p class="box mild">[[guide.channels.none]]</p>{{/NO_OFFICE}}
<h2 id="clocks">[[guide.clocks.title]]</h2>
<p>[[guide.clocks.lead]]</p>
<dl class="said">
{{#CLOCK}}<div><dt>{{NAME}}</dt><dd>{{LENGTH}}<br><span class="soft">{{TRIGGER}}{{#ARTICLE}} · {{TEXT}}{{/ARTICLE}}</span></dd></div>
{{/CLOCK}}</dl>
<h2 id="facts">[[guide.facts.title]]</h2>
<dl class="said">
<div><dt>[[fact.completed]]</dt><dd>[[fact.completed.means]]</dd></div>
<div><dt>[[fact.ended]]</dt><dd>[[fact.ended.means]]</dd></div>
<div><dt>[[fact.settled]]</dt><dd>[[fact.settled.means]]</dd></div>
</dl>
<h2 id="privacy">[[guide.privacy.title]]</h2>
<ul>
<li>[[guide.privacy.least]]</li>
<li>[[guide.privacy.apart]]</li>
<li>[[guide.privacy.accusation]]</li>
<li>[[guide.privacy.code]]</li>
<li>[[guide.privacy.device]]</li>
</ul>
<h2 id="access">[[guide.access.title]]</h2>
<p>[[guide.access.text]]</p>
<p>[[guide.access.other]]</p>
