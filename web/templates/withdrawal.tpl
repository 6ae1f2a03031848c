{{%AUTOESCAPE context="HTML"}}<h1>[[withdrawal.title]]</h1>
{{>ERRORS}}
<p class="soft">[[receipt.number]] <span class="number">{{NUMBER}}</span></p>
<div class="box mild"><h2>[[withdrawal.box]]</h2><ul><li>[[withdrawal.ends]]</li><li>[[withdrawal.again]]</li><li>[[withdrawal.free]]</li></ul></div>
<form id="withdrawal" method="post" action="/follow" novalidate data-once="[[petition.sending]]"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="confirmed" value="asked">
<div class="field"><label for="statement">[[withdrawal.statement]] <span class="optional">[[field.optional]]</span></label><textarea id="statement" name="statement" rows="4" data-most="{{MOST}}" data-left="[[field.left]]" data-over="[[field.over]]">
{{STATEMENT:p}}</textarea></div>
<div class="field{{#CONFIRM_WRONG}} is-wrong{{/CONFIRM_WRONG}}">{{#CONFIRM_WRONG}}<p class="wrong" id="confirm-wrong">{{TEXT}}</p>{{/CONFIRM_WRONG}}<div class="choice"><input type="checkbox" id="confirm" name="confirm" value="yes"{{#CONFIRM_WRONG}} aria-invalid="true" aria-describedby="confirm-wrong"{{/CONFIRM_WRONG}}><label for="confirm">[[withdrawal.confirm]]</label></div></div>
<div class="row"><button class="button stop" type="submit" name="go" value="withdrawal">[[withdrawal.do]]</button> <button class="quiet" type="submit" name="go" value="show">[[withdrawal.keep]]</button></div>
</form>
