{{%AUTOESCAPE context="HTML"}}<h1>[[petition.title]]</h1>
{{>ERRORS}}
<p>[[petition.lead]]</p>
<form id="petition" method="post" action="/petition" enctype="multipart/form-data" novalidate data-draft="[[draft.offer]]" data-draft-kept="[[draft.kept]]" data-draft-back="[[draft.back]]">
<input type="hidden" name="token" value="{{TOKEN}}">

<section class="part" id="part-what" aria-labelledby="h-what">
<h2 id="h-what"><span class="step" aria-hidden="true">1</span>[[petition.what]]</h2>
<fieldset class="field{{#KIND_WRONG}} is-wrong{{/KIND_WRONG}}" id="kind"{{#KIND_WRONG}} aria-describedby="kind-wrong"{{/KIND_WRONG}}>
<legend>[[field.kind]]</legend>
{{#KIND_WRONG}}<p class="wrong" id="kind-wrong">{{TEXT}}</p>{{/KIND_WRONG}}
{{#KIND}}<div class="choice"><input type="radio" id="kind-{{VALUE}}" name="kind" value="{{VALUE}}" aria-describedby="kind-{{VALUE}}-hint"{{#CHOSEN}} checked{{/CHOSEN}}><label for="kind-{{VALUE}}">{{NAME}}</label><p class="hint" id="kind-{{VALUE}}-hint">{{HINT}}</p></div>
{{/KIND}}</fieldset>
{{#ACCUSED}}<details class="field" id="accused"{{#OPEN}} open{{/OPEN}}><summary>[[field.accused]]</summary>
<p class="hint" id="accused-hint">[[field.accused.hint]]</p>
<label for="accused_unit">[[field.accused_unit]]</label>
<select id="accused_unit" name="accused_unit" aria-describedby="accused-hint"><option value="">[[field.accused.none]]</option>
{{#UNIT}}<option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
{{/UNIT}}</select></details>{{/ACCUSED}}
<div class="field{{#TITLE_WRONG}} is-wrong{{/TITLE_WRONG}}"><label for="title">[[field.title]]</label>
<p class="hint" id="title-hint">[[field.title.hint]]</p>
{{#TITLE_WRONG}}<p class="wrong" id="title-wrong">{{TEXT}}</p>{{/TITLE_WRONG}}
<input type="text" id="title" name="title" value="{{TITLE_VALUE}}" autocomplete="off" aria-describedby="title-hint{{#TITLE_WRONG}} title-wrong{{/TITLE_WRONG}}"{{#TITLE_WRONG}} aria-invalid="true"{{/TITLE_WRONG}}></div>
<div class="field{{#TEXT_WRONG}} is-wrong{{/TEXT_WRONG}}"><label for="text">[[field.text]]</label>
<p class="hint" id="text-hint">[[field.text.hint]]</p>
{{#TEXT_WRONG}}<p class="wrong" id="text-wrong">{{TEXT}}</p>{{/TEXT_WRONG}}
<textarea class="tall" id="text" name="text" rows="9" data-most="{{TEXT_MOST}}" data-left="[[field.left]]" data-over="[[field.over]]" aria-describedby="text-hint{{#TEXT_WRONG}} text-wrong{{/TEXT_WRONG}}"{{#TEXT_WRONG}} aria-invalid="true"{{/TEXT_WRONG}}>
{{TEXT_VALUE:p}}</textarea></div>
</section>

<section class="part" id="part-demands" aria-labelledby="h-demands" data-part>
<h2 id="h-demands"><span class="step" aria-hidden="true">2</span>[[petition.demands]]</h2>
<p class="hint" id="demand-hint">[[field.demand.hint]]</p>
{{#DEMAND}}<div class="demand field{{#WRONG}} is-wrong{{/WRONG}}"><label for="demand-{{N}}">[[field.demand]]</label>
{{#WRONG}}<p class="wrong" id="demand-{{N}}-wrong">{{TEXT}}</p>{{/WRONG}}
<textarea id="demand-{{N}}" name="demand" rows="3" data-most="{{MOST}}" data-left="[[field.left]]" data-over="[[field.over]]" aria-describedby="demand-hint{{#WRONG}} demand-{{N}}-wrong{{/WRONG}}"{{#WRONG}} aria-invalid="true"{{/WRONG}}>
{{VALUE:p}}</textarea>
{{#REMOVE}}<div class="row"><button class="quiet" type="submit" name="go" value="remove:{{N}}" formaction="/petition#part-demands" formnovalidate data-swap="part-demands">[[field.demand.remove]]</button></div>{{/REMOVE}}</div>
{{/DEMAND}}{{#ADD_DEMAND}}<button class="quiet" type="submit" name="go" value="add" formaction="/petition#part-demands" formnovalidate data-swap="part-demands">[[field.demand.add]]</button>{{/ADD_DEMAND}}
</section>

<section class="part" id="part-where" aria-labelledby="h-where">
<h2 id="h-where"><span class="step" aria-hidden="true">3</span>[[petition.where]]</h2>
<fieldset class="field{{#PLACE_WRONG}} is-wrong{{/PLACE_WRONG}}" id="place"><legend>[[field.place]]</legend>
<p class="hint" id="place-hint">[[field.place.hint]]</p>
{{#PLACE_WRONG}}<p class="wrong" id="place-wrong">{{TEXT}}</p>{{/PLACE_WRONG}}
{{>PLACE}}</fieldset>
<div class="field"><label for="spot">[[field.spot]] <span class="optional">[[field.optional]]</span></label>
<p class="hint" id="spot-hint">[[field.spot.hint]]</p>
<input type="text" id="spot" name="spot" value="{{SPOT_VALUE}}" autocomplete="off" aria-describedby="spot-hint"></div>
<fieldset class="field{{#CATEGORY_WRONG}} is-wrong{{/CATEGORY_WRONG}}" id="category"><legend>[[field.category]] <span class="optional">[[field.optional]]</span></legend>
<p class="hint" id="category-hint">[[field.category.hint]]</p>
{{#CATEGORY_WRONG}}<p class="wrong" id="category-wrong">{{TEXT}}</p>{{/CATEGORY_WRONG}}
{{>CATEGORY}}</fieldset>
</section>

<section class="part" id="part-who" aria-labelledby="h-who">
<h2 id="h-who"><span class="step" aria-hidden="true">4</span>[[petition.who]]</h2>
<fieldset class="field{{#IDENTITY_WRONG}} is-wrong{{/IDENTITY_WRONG}}" id="identity"><legend>[[field.identity]]</legend>
{{#IDENTITY_WRONG}}<p class="wrong" id="identity-wrong">{{TEXT}}</p>{{/IDENTITY_WRONG}}
{{#IDENTITY}}<div class="choice"><input type="radio" id="identity-{{VALUE}}" name="identity" value="{{VALUE}}" aria-describedby="identity-{{VALUE}}-hint"{{#CHOSEN}} checked{{/CHOSEN}}><label for="identity-{{VALUE}}">{{NAME}}</label><p class="hint" id="identity-{{VALUE}}-hint">{{HINT}}</p></div>
{{/IDENTITY}}</fieldset>
<div data-named>
{{#PERSON_FIELD}}<div class="field{{#WRONG}} is-wrong{{/WRONG}}"><label for="{{FIELD}}">{{LABEL}}{{#OPTIONAL}} <span class="optional">[[field.optional]]</span>{{/OPTIONAL}}</label>
{{#HINT}}<p class="hint" id="{{FIELD}}-hint">{{TEXT}}</p>{{/HINT}}
{{#WRONG}}<p class="wrong" id="{{FIELD}}-wrong">{{TEXT}}</p>{{/WRONG}}
<input type="{{TYPE}}" id="{{FIELD}}" name="{{FIELD}}" value="{{VALUE}}" autocomplete="{{AUTOCOMPLETE}}" aria-describedby="{{BY}}"{{#WRONG}} aria-invalid="true"{{/WRONG}}></div>
{{/PERSON_FIELD}}
<div class="choice field"><input type="checkbox" id="electronic" name="electronic" value="yes" aria-describedby="electronic-hint"{{#ELECTRONIC}} checked{{/ELECTRONIC}}><label for="electronic">[[field.electronic]]</label><p class="hint" id="electronic-hint">[[field.electronic.hint]]</p></div>
</div>
<details class="field" id="group"{{#GROUP_OPEN}} open{{/GROUP_OPEN}}><summary>[[field.group]]</summary>
<div class="field{{#PERSONS_WRONG}} is-wrong{{/PERSONS_WRONG}}"><label for="persons">[[field.persons]]</label>
<p class="hint" id="persons-hint">[[field.persons.hint]]</p>
{{#PERSONS_WRONG}}<p class="wrong" id="persons-wrong">{{TEXT}}</p>{{/PERSONS_WRONG}}
<input class="short" type="text" inputmode="numeric" id="persons" name="persons" value="{{PERSONS_VALUE}}" aria-describedby="persons-hint{{#PERSONS_WRONG}} persons-wrong{{/PERSONS_WRONG}}"{{#PERSONS_WRONG}} aria-invalid="true"{{/PERSONS_WRONG}}></div>
<fieldset class="field{{#REPRESENTATIVES_WRONG}} is-wrong{{/REPRESENTATIVES_WRONG}}" id="representatives"><legend>[[field.representatives]]</legend>
<p class="hint">[[field.representatives.hint]]</p>
{{#REPRESENTATIVES_WRONG}}<p class="wrong" id="representatives-wrong">{{TEXT}}</p>{{/REPRESENTATIVES_WRONG}}
{{#REPRESENTATIVE}}<div class="pair field"><div><label for="representative-name-{{N}}">[[field.representative.name]]</label><input type="text" id="representative-name-{{N}}" name="representative_name" value="{{NAME_VALUE}}" autocomplete="off"></div>
<div><label for="representative-phone-{{N}}">[[field.representative.phone]]</label><input type="tel" id="representative-phone-{{N}}" name="representative_phone" value="{{PHONE_VALUE}}" autocomplete="off"></div></div>
{{/REPRESENTATIVE}}</fieldset></details>
<details class="field{{#AGENT_WRONG}} is-wrong{{/AGENT_WRONG}}" id="agent"{{#AGENT_OPEN}} open{{/AGENT_OPEN}}><summary>[[field.agent]]</summary>
<p class="hint">[[field.agent.hint]]</p>
{{#AGENT_WRONG}}<p class="wrong" id="agent-wrong">{{TEXT}}</p>{{/AGENT_WRONG}}
<div class="pair field"><div><label for="agent_name">[[field.agent.name]]</label><input type="text" id="agent_name" name="agent_name" value="{{AGENT_NAME}}" autocomplete="off"></div>
<div><label for="agent_phone">[[field.agent.phone]]</label><input type="tel" id="agent_phone" name="agent_phone" value="{{AGENT_PHONE}}" autocomplete="off"></div></div>
<div class="choice"><input type="checkbox" id="agent_mandate" name="agent_mandate" value="yes"{{#AGENT_MANDATE}} checked{{/AGENT_MANDATE}}><label for="agent_mandate">[[field.agent.mandate]]</label></div></details>
</section>

<section class="part" id="part-files" aria-labelledby="h-files">
<h2 id="h-files"><span class="step" aria-hidden="true">5</span>[[petition.files]] <span class="optional">[[field.optional]]</span></h2>
<div class="field{{#FILES_WRONG}} is-wrong{{/FILES_WRONG}}"><label for="files">[[field.files]]</label>
<p class="hint" id="files-hint">[[field.files.hint]]</p>
{{#FILES_WRONG}}<p class="wrong" id="files-wrong">{{TEXT}}</p>{{/FILES_WRONG}}
{{#KEPT_LIST}}<ul class="kept">
{{#KEPT}}<li><span class="name">{{NAME}} <span class="soft">{{SIZE}}</span></span><input type="hidden" name="kept" value="{{VALUE}}"><button class="quiet" type="submit" name="go" value="drop:{{N}}" formaction="/petition#part-files" formnovalidate aria-label="[[field.files.drop.label]]">[[field.files.drop]]</button></li>
{{/KEPT}}</ul>{{/KEPT_LIST}}
<input type="file" id="files" name="files" multiple accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.txt,audio/*,video/*" aria-describedby="files-hint{{#FILES_WRONG}} files-wrong{{/FILES_WRONG}}"></div>
<div class="row"><button class="quiet" type="submit" name="go" value="upload" formaction="/petition#part-files" formnovalidate>[[field.files.upload]]</button></div>
<div class="field" data-camera hidden><label for="camera">[[field.files.camera]]</label>
<input type="file" id="camera" accept="image/*" capture="environment"><p class="hint" role="status" data-added="[[field.files.camera.added]]"></p></div>
</section>
<p id="upload-told" class="wrong" tabindex="-1" role="alert" data-broken="[[field.files.broken]]" data-cancelled="[[field.files.cancelled]]" hidden></p>
<div id="progress" hidden><label for="bar">[[field.files.progress]]</label><progress id="bar" max="100" value="0"></progress> <button class="quiet" type="button" id="stop">[[field.files.cancel]]</button></div>
<div class="row"><button class="button" type="submit" name="go" value="review">[[petition.review.action]]</button></div>
<p class="soft">[[petition.review.hint]]</p>
</form>
