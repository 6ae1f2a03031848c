{{%AUTOESCAPE context="HTML"}}<h1>[[open_data.title]]</h1>
<p class="lead">[[open_data.lead]]</p>
<h2 id="editions">[[open_data.editions]]</h2>
{{#NONE}}<p class="box mild">[[open_data.none]]</p>{{/NONE}}
<ul>{{#EDITION}}<li><span class="number">{{YEAR}}</span>
<a href="/api/v1/open-data/{{YEAR}}/table" download>CSV</a>
<a href="/api/v1/open-data/{{YEAR}}" download>JSON</a></li>
{{/EDITION}}</ul>
<div class="box"><h2 id="told">[[open_data.told]]</h2>
<ul>
<li>[[open_data.told.what]]</li>
<li>[[open_data.told.never]]</li>
<li>[[open_data.told.small]]</li>
<li>[[open_data.told.year]]</li>
<li>[[open_data.told.recount]]</li>
</ul></div>
<h2 id="formulas">[[open_data.formulas]]</h2>
<dl class="said">
{{#INDICATOR}}<div><dt>{{NAME}}</dt><dd>{{FORMULA}}</dd></div>
{{/INDICATOR}}</dl>
<p class="soft">[[open_data.data]] <a href="/api/v1/open-data">/api/v1/open-data</a></p>
