{{%AUTOESCAPE context="HTML"}}<h1>[[guide.title]]</h1>
<p class="lead">[[guide.lead]]</p>
<p class="row"><a class="button" href="/petition">[[petition.action]]</a> <a class="quiet" href="/follow">[[follow.action]]</a></p>
<h2 id="channels">[[guide.channels.title]]</h2>
<p>[[guide.channels.lead]]</p>
<p><a href="/channels">[[guide.channels.link]]</a></p>
<h2 id="clocks">[[guide.clocks.title]]</h2>
<p>[[guide.clocks.lead]]</p>
<dl class="said">
{{#CLOCK}}<div><dt>{{NAME}}</dt><dd>{{LENGTH}}<span class="soft line">{{TRIGGER}}{{#ARTICLE}} · {{TEXT}}{{/ARTICLE}}</span></dd></div>
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
