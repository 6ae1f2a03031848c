{{%AUTOESCAPE context="HTML"}}<h1>[[answers.title]]</h1>
<p class="lead">[[answers.lead]]</p>
<form class="search" method="get" action="/answers" role="search" aria-label="[[answers.search]]">
<div class="field"><label for="q">[[answers.q]]</label><input type="text" id="q" name="q" value="{{WORDS}}" maxlength="100" autocomplete="off" enterkeyhint="search"></div>
<div class="pair"><div class="field"><label for="unit">[[answers.unit]]</label><select id="unit" name="unit"><option value="">[[answers.unit.any]]</option>
{{#UNIT_OPTION}}<option value="{{CODE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
{{/UNIT_OPTION}}</select></div>
<div class="field"><label for="category">[[answers.category]]</label><select id="category" name="category"><option value="">[[answers.category.any]]</option>
{{#CATEGORY_OPTION}}<option value="{{CODE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
{{/CATEGORY_OPTION}}</select></div></div>
<div class="row"><button class="button" type="submit">[[answers.search]]</button>{{#ALL}} <a class="quiet" href="/answers">[[answers.all]]</a>{{/ALL}}</div>
</form>
{{#NONE_YET}}<p class="box mild">[[answers.none_yet]]</p>{{/NONE_YET}}
{{#NONE_FOUND}}<p class="box mild" role="status">[[answers.none_found]]</p>{{/NONE_FOUND}}
{{#FURTHER}}<p class="box mild" role="status">[[answers.further]]</p>{{/FURTHER}}
<ol class="answers">
{{#ANSWER}}<li><h2><a href="/answers/{{ID}}">{{#TITLE_PIECE}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#HIT}}<mark>{{TEXT}}</mark>{{/HIT}}{{/TITLE_PIECE}}</a></h2><p>{{#PIECE}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#HIT}}<mark>{{TEXT}}</mark>{{/HIT}}{{/PIECE}}</p><p class="soft">{{UNIT}} · {{TAKEN}} · <time datetime="{{ISO}}">{{DAY}}</time></p></li>
{{/ANSWER}}</ol>
<div class="row">{{#FIRST}}<a class="quiet" href="{{URL}}">[[answers.first]]</a> {{/FIRST}}{{#NEXT}}<a class="quiet" rel="next" href="{{URL}}">[[answers.next]]</a>{{/NEXT}}</div>
