{{%AUTOESCAPE context="HTML"}}<h1>[[kept_times.title]]</h1>
<p class="lead">[[kept_times.lead]]</p>
<form class="part" method="get" action="/kept-times" role="search">
<div class="pair">
{{#PLACES}}<div class="field"><label for="place">[[kept_times.place]]</label>
<select id="place" name="place"><option value="">[[kept_times.place.all]]</option>{{#PLACE}}
<option value="{{CODE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>{{/PLACE}}</select></div>{{/PLACES}}
<div class="field"><label for="unit_name">[[kept_times.name]]</label>
<input type="text" id="unit_name" name="unit_name" value="{{ASKED_NAME}}" maxlength="60" autocomplete="off"></div>
</div>
<button class="quiet" type="submit">[[kept_times.show]]</button>
</form>
<div class="box"><h2 id="counting">[[kept_times.counting]]</h2>
<ul>
<li>[[kept_times.counting.what]]</li>
<li>[[kept_times.counting.kept]]</li>
<li>[[kept_times.counting.ended]]</li>
<li>[[kept_times.counting.days]]</li>
<li>[[kept_times.counting.few]]</li>
</ul></div>
{{#UNIT}}<section class="clock" aria-labelledby="unit-{{ID}}"><h2 id="unit-{{ID}}">{{NAME}}</h2>
{{#PLACE_OF}}<p class="soft">{{PLACE_NAME}}</p>{{/PLACE_OF}}
{{#CLOCKS}}<dl class="said">
{{#CLOCK}}<div><dt>{{NAME}}<span class="soft line">{{LENGTH}}{{#ARTICLE}} · {{TEXT}}{{/ARTICLE}}</span></dt>
<dd>{{#BAR}}<meter min="0" max="100" value="{{VALUE}}" aria-hidden="true"></meter>{{/BAR}}<span class="number">{{TOLD}}</span>{{#OPEN}}<br><strong class="number">{{OPEN_TOLD}}</strong>{{/OPEN}}</dd></div>
{{/CLOCK}}</dl>{{/CLOCKS}}
{{#NOTHING}}<p class="soft">[[kept_times.nothing]]</p>{{/NOTHING}}
</section>
{{/UNIT}}
{{#NONE}}<p class="box mild">[[kept_times.none]]</p>{{/NONE}}
{{#NEXT}}<p class="row"><a class="quiet" rel="next" href="{{URL}}">[[kept_times.next]]</a></p>{{/NEXT}}
<h2 id="promised">[[kept_times.promised]]</h2>
<dl class="said">
{{#PROMISE}}<div><dt>{{NAME}}</dt><dd>{{LENGTH}}{{#EXTENSION}}{{EXTENSION_TOLD}}{{/EXTENSION}}<span class="soft line">{{TRIGGER}}{{#ARTICLE}} · {{TEXT}}{{/ARTICLE}}</span></dd></div>
{{/PROMISE}}</dl>
<p class="soft">[[kept_times.data]] <a href="/api/v1/kept-times">/api/v1/kept-times</a></p>
