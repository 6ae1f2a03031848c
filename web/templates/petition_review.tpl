{{%AUTOESCAPE context="HTML"}}<h1>[[petition.review.title]]</h1>
{{>ERRORS}}
<p>[[petition.review.lead]]</p>
<form id="petition" method="post" action="/petition" data-once="[[petition.sending]]">
{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE:p}}">
{{/HIDDEN}}
{{#PART}}<div class="part-head"><h2>{{HEADING}}</h2><button class="quiet" type="submit" name="go" value="edit" formaction="/petition#{{ANCHOR}}" aria-label="{{EDIT_LABEL}}">[[petition.edit]]</button></div>
<dl class="said">
{{#ROW}}<div><dt>{{NAME}}</dt><dd>{{#LINE}}<p class="text">{{VALUE:p}}</p>{{/LINE}}</dd></div>
{{/ROW}}</dl>
{{/PART}}
<div class="box"><h2>[[petition.send.title]]</h2><p>[[petition.send.text]]</p></div>
{{#ANONYMOUS}}<div class="box mild"><h2>[[petition.anonymous.title]]</h2><p>[[petition.anonymous.text]]</p></div>{{/ANONYMOUS}}
<div class="row"><button class="button" type="submit" name="go" value="send">[[petition.send]]</button> <button class="quiet" type="submit" name="go" value="edit">[[petition.back]]</button></div>
</form>
