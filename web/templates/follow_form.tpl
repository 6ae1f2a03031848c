{{%AUTOESCAPE context="HTML"}}<h1>[[follow.title]]</h1>
{{>ERRORS}}
<p>[[follow.lead]]</p>
<form id="follow" method="post" action="/follow" novalidate>
<div class="part">
{{#NUMBER}}<p>[[follow.number]] <strong class="number">{{VALUE}}</strong></p><input type="hidden" name="number" value="{{VALUE}}">{{/NUMBER}}
<div class="field{{#CODE_WRONG}} is-wrong{{/CODE_WRONG}}"><label for="code">[[field.code]]</label>
<p class="hint" id="code-hint">[[field.code.hint]]</p>
{{#CODE_WRONG}}<p class="wrong" id="code-wrong">{{TEXT}}</p>{{/CODE_WRONG}}
<input class="code" type="text" id="code" name="code" value="{{CODE}}" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint{{#CODE_WRONG}} code-wrong{{/CODE_WRONG}}"{{#CODE_WRONG}} aria-invalid="true"{{/CODE_WRONG}}></div>
<div class="row"><button class="button" type="submit" name="go" value="show">[[follow.show]]</button></div>
</div>
</form>
<details><summary>[[follow.lost.title]]</summary><p>[[follow.lost.text]] <a href="/channels">[[guide.channels.title]]</a></p></details>
<p class="soft">[[follow.shared]]</p>
