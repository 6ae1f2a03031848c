{{%AUTOESCAPE context="HTML"}}<h1>[[retaliation.title]]</h1>
{{>ERRORS}}
<p class="soft">[[retaliation.over]] <span class="number">{{NUMBER}}</span></p>
<div class="box fine"><h2>[[retaliation.box]]</h2><ul><li>[[retaliation.elsewhere]]</li><li>[[retaliation.unseen]]</li><li>[[retaliation.holds]]</li><li>[[retaliation.own]]</li></ul></div>
<p class="box mild">[[retaliation.danger]]</p>
<form id="retaliation" method="post" action="/follow" enctype="multipart/form-data" novalidate data-once="[[petition.sending]]"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="at" value="retaliation">
{{#FILE}}<input type="hidden" name="file" value="{{SEALED}}">{{/FILE}}
<div class="field{{#UNIT_WRONG}} is-wrong{{/UNIT_WRONG}}"><label for="accused_unit">[[retaliation.unit]]</label>
<p class="hint" id="accused_unit-hint">[[retaliation.unit.hint]]</p>
{{#UNIT_WRONG}}<p class="wrong" id="accused_unit-wrong">{{TEXT}}</p>{{/UNIT_WRONG}}
<select id="accused_unit" name="accused_unit" aria-describedby="accused_unit-hint{{#UNIT_WRONG}} accused_unit-wrong{{/UNIT_WRONG}}"{{#UNIT_WRONG}} aria-invalid="true"{{/UNIT_WRONG}}><option value="">[[retaliation.unit.choose]]</option>
<optgroup label="[[retaliation.unit.involved]]">{{#INVOLVED}}<option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
{{/INVOLVED}}</optgroup><optgroup label="[[retaliation.unit.others]]">{{#OTHER}}<option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
{{/OTHER}}</optgroup></select></div>
<div class="field{{#WORDS_WRONG}} is-wrong{{/WORDS_WRONG}}"><label for="words">[[retaliation.words]]</label>
<p class="hint" id="words-hint">[[retaliation.words.hint]]</p>
{{#WORDS_WRONG}}<p class="wrong" id="words-wrong">{{TEXT}}</p>{{/WORDS_WRONG}}
<textarea class="tall" id="words" name="words" rows="7" data-most="{{MOST}}" data-left="[[field.left]]" data-over="[[field.over]]" aria-describedby="words-hint{{#WORDS_WRONG}} words-wrong{{/WORDS_WRONG}}"{{#WORDS_WRONG}} aria-invalid="true"{{/WORDS_WRONG}}>
{{WORDS:p}}</textarea></div>
<div class="field{{#FILES_WRONG}} is-wrong{{/FILES_WRONG}}"><label for="files">[[field.files]] <span class="optional">[[field.optional]]</span></label><p class="hint" id="files-hint">[[field.files.hint]]</p>
{{#KEPT}}<p>{{NAME}} <span class="soft">{{SIZE}}</span></p>{{/KEPT}}
{{#FILES_WRONG}}<p class="wrong" id="files-wrong">{{TEXT}}</p>{{/FILES_WRONG}}<input type="file" id="files" name="files" multiple accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.txt,audio/*,video/*" aria-describedby="files-hint{{#FILES_WRONG}} files-wrong{{/FILES_WRONG}}"></div>
{{#IDENTITY}}<fieldset class="field"><legend>[[retaliation.identity]]</legend>
<div class="choice"><input type="radio" id="identity-withheld" name="identity" value="withheld" aria-describedby="identity-withheld-hint"{{#WITHHELD}} checked{{/WITHHELD}}><label for="identity-withheld">[[retaliation.identity.withheld]]</label><p class="hint" id="identity-withheld-hint">[[retaliation.identity.withheld.hint]]</p></div>
<div class="choice"><input type="radio" id="identity-anonymous" name="identity" value="anonymous" aria-describedby="identity-anonymous-hint"{{#ANONYMOUS}} checked{{/ANONYMOUS}}><label for="identity-anonymous">[[retaliation.identity.anonymous]]</label><p class="hint" id="identity-anonymous-hint">[[retaliation.identity.anonymous.hint]]</p></div></fieldset>{{/IDENTITY}}
<div class="row"><button class="button" type="submit" name="go" value="retaliation_report">[[retaliation.do]]</button> <button class="quiet" type="submit" name="go" value="show">[[retaliation.leave]]</button></div>
</form>
