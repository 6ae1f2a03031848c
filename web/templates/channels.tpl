{{%AUTOESCAPE context="HTML"}}<h1>[[guide.channels.title]]</h1>
<p class="lead">[[channels.lead]]</p>
<p class="row"><a class="button" href="/petition">[[petition.action]]</a> <a class="quiet" href="/follow">[[follow.action]]</a></p>
<h2>[[channels.bring]]</h2>
<ul>
<li>[[channels.bring.facts]]</li>
<li>[[channels.bring.papers]]</li>
<li>[[channels.bring.code]]</li>
<li>[[channels.bring.group]]</li>
</ul>
<h2>[[channels.offices]]</h2>
{{#NO_OFFICE}}<p class="box mild">[[guide.channels.none]]</p>{{/NO_OFFICE}}
{{#PLACE}}<section class="channels"><h3>{{PLACE_NAME}}</h3>
{{#OFFICE}}<div class="clock"><h4>{{NAME}}</h4>
<dl class="said">
{{#VISIT}}<div><dt>[[guide.channel.visit]]</dt><dd>{{VALUE}}</dd></div>{{/VISIT}}
{{#HOURS}}<div><dt>[[guide.channel.hours]]</dt><dd class="text">{{VALUE:p}}</dd></div>{{/HOURS}}
{{#POST}}<div><dt>[[guide.channel.post]]</dt><dd>{{VALUE}}</dd></div>{{/POST}}
{{#CALL}}<div><dt>[[guide.channel.call]]</dt><dd>{{VALUE}}</dd></div>{{/CALL}}
{{#WEB}}<div><dt>[[guide.channel.web]]</dt><dd class="text">{{VALUE:p}}</dd></div>{{/WEB}}
<div><dt>[[petition.action]]</dt><dd><a href="/petition">[[guide.channel.web.here]]</a></dd></div>
</dl></div>
{{/OFFICE}}</section>
{{/PLACE}}
