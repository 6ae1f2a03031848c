{{%AUTOESCAPE context="HTML"}}{{#GONE}}<h1>[[answers.gone]]</h1>
<p>[[answers.gone.text]]</p>{{/GONE}}
{{#ANSWER}}<h1>{{TITLE}}</h1>
<p class="soft">{{UNIT}} · {{TAKEN}}</p>
<h2>[[answers.question]]</h2>
<p class="text">{{QUESTION:p}}</p>
<h2>[[answers.answer]]</h2>
<p class="text">{{TEXT:p}}</p>
{{#BASIS}}<h2>[[answers.basis]]</h2>
<p class="text">{{TEXT:p}}</p>{{/BASIS}}
<h2>[[answers.about]]</h2>
<dl class="said">
<div><dt>[[answers.unit]]</dt><dd>{{UNIT}}</dd></div>
{{#CATEGORY}}<div><dt>[[answers.category]]</dt><dd>{{TEXT}}</dd></div>{{/CATEGORY}}
{{#PLACE}}<div><dt>[[answers.place]]</dt><dd>{{TEXT}}</dd></div>{{/PLACE}}
<div><dt>[[answers.registered]]</dt><dd>{{REGISTERED}}</dd></div>
<div><dt>[[answers.answered]]</dt><dd>{{ANSWERED}}</dd></div>
<div><dt>[[answers.published]]</dt><dd>{{PUBLISHED}}</dd></div>
</dl>
<p class="soft">[[answers.redacted]]</p>{{/ANSWER}}
<p class="row"><a class="quiet" href="/answers">[[answers.back]]</a> <a class="quiet" href="/petition">[[petition.action]]</a></p>
