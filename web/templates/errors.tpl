{{%AUTOESCAPE context="HTML"}}<div class="box bad" id="errors" role="alert" tabindex="-1" data-focus>
<h2>[[errors.title]]</h2>
<p>[[errors.lead]]</p>
<ul>
{{#ERROR}}<li><a href="{{LINK}}">{{TEXT}}</a></li>
{{/ERROR}}</ul>
</div>
