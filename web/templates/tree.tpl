{{%AUTOESCAPE context="HTML"}}<div id="{{ID}}-choice" data-part>
{{#LEVEL}}<div class="field">
<label for="{{FIELD}}">{{LABEL}}</label>
<select id="{{FIELD}}" name="{{FIELD}}"{{#DESCRIBED}} aria-describedby="{{BY}}"{{/DESCRIBED}} data-narrow="{{ID}}">
<option value="">{{NONE}}</option>
{{#OPTION}}<option value="{{CODE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
{{/OPTION}}</select>
</div>
{{/LEVEL}}{{#MORE}}<button class="quiet" type="submit" name="go" value="narrow:{{ID}}" formaction="{{ACTION}}" formnovalidate data-narrow-button="{{ID}}">{{MORE_TEXT}}</button>{{/MORE}}
</div>
