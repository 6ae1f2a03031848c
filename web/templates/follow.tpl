{{%AUTOESCAPE context="HTML"}}<form id="again" method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="go" value="show"></form>
{{#DONE}}<div class="box fine" role="status" tabindex="-1" data-focus><h2>{{HEADING}}</h2><p>{{TEXT}}</p></div>{{/DONE}}
{{>ERRORS}}
<h1>{{HEADING}}</h1>
<p class="soft">[[receipt.number]] <span class="number">{{NUMBER}}</span></p>
<section class="now" aria-labelledby="h-now"><h2 class="hidden-text" id="h-now">[[follow.now]]</h2>
<p class="stage">{{STAGE}}</p>
<p>{{STAGE_TEXT}}</p>
{{#OWNER}}<p><strong>[[follow.owner]]</strong> {{NAME}}</p>{{/OWNER}}
{{#NEXT}}<p><strong class="next">{{NAME}}</strong> [[deadline.until]]{{#PROVISIONAL}} <span class="soft">[[deadline.provisional.short]]</span>{{/PROVISIONAL}}{{#LATE}} <span class="tag late">[[deadline.state.late]]</span>{{/LATE}}{{#PASSED}} <span class="tag gone">[[deadline.state.passed]]</span>{{/PASSED}}</p>{{/NEXT}}
</section>
<h2>[[guide.facts.title]]</h2>
<ul class="facts">
{{#FACT}}<li class="{{CLASS}}"><strong>{{NAME}}{{#YES}} · <span class="whole">[[fact.yes]]</span>{{/YES}}{{#NO}} · [[fact.no]]{{/NO}}</strong><span class="soft">{{MEANS}}</span></li>
{{/FACT}}</ul>
{{#REMEDY}}<section class="box" aria-labelledby="h-remedy"><h2 id="h-remedy">{{HEADING}}</h2><p>{{TEXT}}</p><p><a href="#act-{{ACT}}">{{LINK}}</a></p></section>{{/REMEDY}}
{{#HEARINGS}}<h2>[[follow.hearings]]</h2>
{{#MAY_COME}}<p class="soft">[[follow.hearings.lead]]</p>
{{/MAY_COME}}<ul class="instalments">
{{#HEARING}}<li><strong>{{DAY}} {{TIME}}</strong> <span class="tag {{STATE}}">{{STATE_NAME}}</span><span class="soft">{{VENUE}}</span><span class="soft">{{UNIT}} · [[follow.hearings.chair]] {{CHAIR}}</span>{{#TEXT}}<p class="text">{{BODY:p}}</p>{{/TEXT}}</li>
{{/HEARING}}</ul>
{{/HEARINGS}}<h2>[[follow.papers]]</h2>
{{#NO_PAPER}}<p>[[follow.papers.none]]</p>{{/NO_PAPER}}
{{#PAPER}}<details class="paper"{{#OPEN}} open{{/OPEN}}><summary>{{HEADING}} <span class="soft">{{DAY}}</span></summary>
{{#PART}}{{#PART_HEADING}}<h3>{{TEXT}}</h3>{{/PART_HEADING}}
{{#ITEM}}<p class="item">{{NAME}}</p><p class="text">{{TEXT:p}}</p>
{{/ITEM}}{{/PART}}{{#SLIP}}<form method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="file" value="{{FILE}}"><p class="item">[[paper.slip]]</p><p class="text">{{NAME}} <button class="quiet no-print" type="submit" name="go" value="slip">[[paper.slip.save]]</button></p></form>
{{/SLIP}}</details>
{{/PAPER}}
{{#FILES}}<h3>[[follow.files]]</h3>
<p class="soft">[[follow.files.lead]]</p>
<ul class="files">
{{#FILE}}<li><form method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="event" value="{{EVENT}}"><strong>{{NAME}}</strong> <span class="number">{{NUMBER}}</span> <span class="soft">{{UNIT}} · {{DAY}}</span> <button class="quiet no-print" type="submit" name="go" value="paper">[[follow.files.save]]</button></form></li>
{{/FILE}}</ul>{{/FILES}}
{{#AGREEMENTS}}<h2>[[follow.agreements]]</h2>
{{#AGREEMENT}}<details class="paper"{{#LIVE}} open{{/LIVE}}><summary>{{HEADING}} <span class="soft">{{DAY}}</span></summary>
{{#ITEM}}<p class="item">{{NAME}}</p><p class="text">{{TEXT:p}}</p>
{{/ITEM}}<p class="item">[[agreement.instalments]]</p>
<ul class="instalments">
{{#INSTALMENT}}<li><strong>{{N}}. {{OWED}}</strong> <span class="tag {{STATE}}">{{STATE_NAME}}</span><span class="soft">{{DAY}} · {{UNIT}}</span>{{#PAID}}<span class="soft">{{TEXT}}</span>{{/PAID}}{{#ANSWER}}<span class="soft">{{TEXT}}</span>{{/ANSWER}}</li>
{{/INSTALMENT}}</ul></details>
{{/AGREEMENT}}{{/AGREEMENTS}}{{#BOOKINGS}}<h2>[[follow.bookings]]</h2>
{{#BOOKING}}<section class="clock" aria-labelledby="booking-{{ORDINAL}}"><h3 id="booking-{{ORDINAL}}">{{WHEN}}</h3>
<p><span class="tag {{STATE}}">{{STATE_NAME}}</span> <strong>{{PLACE_NUMBER}}</strong></p>
<p class="soft">{{POST}} {{LEADER}} · {{PLACE}}</p>
{{#LINE}}<p>{{TEXT}}</p>{{/LINE}}
{{#RECEIPT}}<form class="no-print" method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="booking" value="{{ORDINAL}}"><button class="quiet" type="submit" name="go" value="booking_receipt">[[follow.bookings.receipt]]</button></form>{{/RECEIPT}}
{{#RECORD}}<details class="paper" open><summary>[[follow.bookings.record]] <span class="soft">{{DAY}}</span></summary>
{{#ITEM}}<p class="item">{{NAME}}</p><p class="text">{{TEXT:p}}</p>
{{/ITEM}}</details>{{/RECORD}}</section>
{{/BOOKING}}{{/BOOKINGS}}{{#AFTER_CARE}}{{#LIST}}<h2>{{HEADING}}</h2>
<ul class="instalments">
{{#LINE}}<li><strong>{{HEADING}}</strong> <span class="tag {{STATE}}">{{STATE_NAME}}</span><span class="soft">{{DAY}}</span>{{#TEXT}}<p class="text">{{BODY:p}}</p>{{/TEXT}}</li>
{{/LINE}}</ul>
{{/LIST}}{{/AFTER_CARE}}{{#RATINGS}}<h2>[[follow.ratings]]</h2>
<p class="soft">[[follow.ratings.lead]]</p>
{{#RATING}}<details class="paper" open><summary>{{HEADING}} <span class="soft">{{DAY}}</span></summary>
{{#ITEM}}<p class="item">{{NAME}}</p><p class="text">{{TEXT:p}}</p>
{{/ITEM}}</details>
{{/RATING}}{{/RATINGS}}<h2>[[follow.deadlines]]</h2>
<p class="soft">[[follow.deadlines.lead]]</p>
{{#DEADLINE}}<div class="clock"><h3>{{NAME}}</h3><p><span class="tag {{STATE}}">{{STATE_NAME}}</span> {{TEXT}}</p>
<p class="soft">[[deadline.owed]]</p>
{{#PROVISIONAL}}<p class="soft">[[deadline.provisional]]</p>{{/PROVISIONAL}}
{{#WORKING}}<details><summary>[[deadline.working]]</summary><ol>
{{#SENTENCE}}<li>{{TEXT}}</li>
{{/SENTENCE}}</ol></details>{{/WORKING}}</div>
{{/DEADLINE}}
<h2>[[follow.story]]</h2>
<ol class="story">
{{#STEP}}<li><time datetime="{{ISO}}">{{DAY}}</time><h3>{{NAME}}</h3>{{#BY}}<p class="soft">{{NAME}}</p>{{/BY}}{{#TEXT}}<p class="text">{{BODY:p}}</p>{{/TEXT}}{{#CONTACT}}<p class="soft">[[event.contact.wrong]]</p>{{/CONTACT}}{{#PUBLIC}}<p><a href="/answers/{{ID}}">[[follow.public.link]]</a></p><p class="soft">[[follow.public.object]]</p>{{/PUBLIC}}</li>
{{/STEP}}</ol>
<h2>[[follow.said]]</h2>
<details class="paper"><summary>[[follow.said.open]]</summary>
<dl class="said">
{{#SAID}}<div><dt>{{NAME}}</dt><dd>{{#LINE}}<p class="text">{{VALUE:p}}</p>{{/LINE}}</dd></div>
{{/SAID}}</dl></details>
<h2>[[follow.dossier]]</h2>
<p class="soft">[[follow.dossier.lead]]</p>
<form class="no-print" method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><button class="quiet" type="submit" name="go" value="dossier">[[follow.dossier.save]]</button></form>
{{#SIGNED}}<h2>[[receipt.slip]]</h2>
<p>[[receipt.signed.hint]] <a href="/check">[[check.title]]</a></p>
<dl class="said"><div><dt>[[receipt.digest]]</dt><dd class="digest">{{DIGEST}}</dd></div></dl>
<form class="no-print" method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><button class="quiet" type="submit" name="go" value="signed_receipt">[[receipt.save.signed]]</button></form>
{{/SIGNED}}<h2 id="readings">[[reading.title]]</h2>
<p class="soft">[[reading.lead]]</p>
{{#NO_READING}}<p>[[reading.none]]</p>{{/NO_READING}}
{{#READINGS}}<ol class="story readings">
{{#READING}}<li><time datetime="{{ISO}}">{{WHEN}}</time><h3>{{UNIT_NAME}}</h3><p>{{THING}}{{#TIMES}} <span class="soft">{{TEXT}}</span>{{/TIMES}}</p><p class="soft">{{WHY}}{{#WITHOUT_DUTY}} <span class="tag gone">[[reading.without_duty]]</span>{{/WITHOUT_DUTY}}</p></li>
{{/READING}}</ol>
{{/READINGS}}
{{#OLDER_READINGS}}<details class="paper"><summary>{{TEXT}}</summary>
<ol class="story readings">
{{#OLDER_READING}}<li><time datetime="{{ISO}}">{{WHEN}}</time><h3>{{UNIT_NAME}}</h3><p>{{THING}}{{#TIMES}} <span class="soft">{{TEXT}}</span>{{/TIMES}}</p><p class="soft">{{WHY}}{{#WITHOUT_DUTY}} <span class="tag gone">[[reading.without_duty]]</span>{{/WITHOUT_DUTY}}</p></li>
{{/OLDER_READING}}</ol></details>
{{/OLDER_READINGS}}<h2>[[follow.acts]]</h2>
{{#NO_ACT}}<p>[[follow.acts.none]]</p>{{/NO_ACT}}
{{#ACT}}<section class="act no-print" id="act-{{NAME}}" aria-labelledby="h-{{NAME}}"><h3 id="h-{{NAME}}">{{HEADING}}</h3><p>{{TEXT}}</p>
<form method="post" action="/follow"{{#UPLOADS}} enctype="multipart/form-data"{{/UPLOADS}} novalidate data-once="[[petition.sending]]"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="token" value="{{TOKEN}}">
{{#ONE_OF}}<fieldset class="field"><legend>{{LEGEND}}</legend>{{#UNIT}}<div class="choice"><input type="radio" name="to" id="{{ACT_NAME}}-{{ID}}" value="{{ID}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="{{ACT_NAME}}-{{ID}}">{{UNIT_NAME}}</label></div>
{{/UNIT}}</fieldset>{{/ONE_OF}}
{{#PERFORMED}}<fieldset class="field"><legend>[[act.instalment_answer.which]]</legend>{{#ONE}}<div class="choice"><input type="radio" name="instalment" id="instalment-{{VALUE}}" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="instalment-{{VALUE}}">{{LABEL}}</label></div>
{{/ONE}}</fieldset><fieldset class="field"><legend>[[act.instalment_answer.how]]</legend><div class="choice"><input type="radio" name="confirmed" id="instalment_answer-yes" value="yes"{{#YES}} checked{{/YES}}><label for="instalment_answer-yes">[[act.instalment_answer.yes]]</label></div><div class="choice"><input type="radio" name="confirmed" id="instalment_answer-no" value="no"{{#NO}} checked{{/NO}}><label for="instalment_answer-no">[[act.instalment_answer.no]]</label></div></fieldset>
{{/PERFORMED}}{{#RECEPTIONS}}<fieldset class="field{{#WRONG}} is-wrong{{/WRONG}}"><legend>[[act.booking.which]]</legend>{{#WRONG}}<p class="wrong">{{TEXT}}</p>{{/WRONG}}{{#ONE}}<div class="choice"><input type="radio" name="reception" id="reception-{{VALUE}}" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="reception-{{VALUE}}">{{LABEL}}</label></div>
{{/ONE}}</fieldset>{{/RECEPTIONS}}{{#RECORDS}}<fieldset class="field"><legend>[[act.record_answer.which]]</legend>{{#ONE}}<div class="choice"><input type="radio" name="booking" id="record-{{VALUE}}" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="record-{{VALUE}}">{{LABEL}}</label></div>
{{/ONE}}</fieldset>{{/RECORDS}}
{{#RATED}}<input type="hidden" name="stage" value="{{STAGE}}"><p class="soft">{{ABOUT}}</p>
{{#SIDE}}<fieldset class="field"><legend>{{LEGEND}}</legend>{{#ONE}}<div class="choice"><input type="radio" name="{{FIELD}}" id="rating-{{FIELD}}-{{VALUE}}" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="rating-{{FIELD}}-{{VALUE}}">{{LABEL}}</label></div>
{{/ONE}}</fieldset>{{/SIDE}}
{{/RATED}}{{#LATE}}<p class="box mild">{{TEXT}}</p><div class="field"><label for="{{FIELD}}">[[act.late.label]]</label><textarea id="{{FIELD}}" name="late_because" rows="3">
{{VALUE:p}}</textarea></div>{{/LATE}}
{{#WORDS}}<div class="field{{#WRONG}} is-wrong{{/WRONG}}"><label for="{{FIELD}}">{{LABEL}}{{#OPTIONAL}} <span class="optional">[[field.optional]]</span>{{/OPTIONAL}}</label>{{#WRONG}}<p class="wrong" id="{{FIELD}}-wrong">{{TEXT}}</p>{{/WRONG}}<textarea id="{{FIELD}}" name="{{FIELD_NAME}}" rows="4" data-most="{{MOST}}" data-left="[[field.left]]" data-over="[[field.over]]"{{#WRONG}} aria-invalid="true" aria-describedby="{{FIELD}}-wrong"{{/WRONG}}>
{{VALUE:p}}</textarea></div>{{/WORDS}}
{{#UPLOADS}}<div class="field"><label for="files">[[field.files]] <span class="optional">[[field.optional]]</span></label><p class="hint" id="files-hint">[[field.files.hint]]</p><input type="file" id="files" name="files" multiple accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.txt,audio/*,video/*" aria-describedby="files-hint"></div>{{/UPLOADS}}
<button class="{{BUTTON_CLASS}}" type="submit" name="go" value="{{NAME}}">{{BUTTON}}</button></form></section>
{{/ACT}}
{{#NO_PLACE}}<section class="act no-print" id="act-booking" aria-labelledby="h-booking"><h3 id="h-booking">[[act.booking]]</h3><p>[[act.booking.full]] <a href="/receptions">[[receptions.title]]</a></p></section>
{{/NO_PLACE}}{{#WISH}}<section class="act no-print" id="act-wish" aria-labelledby="h-wish"><h3 id="h-wish">[[wish.title]]</h3><p>[[wish.text]]</p>
<form method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}">
<div class="field"><label for="wish-route">[[wish.route]]</label><select id="wish-route" name="wish_route">{{#ROUTE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>{{/ROUTE}}</select></div>
<div class="field"><label for="wish-language">[[wish.language]]</label><select id="wish-language" name="wish_language">{{#LANGUAGE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>{{/LANGUAGE}}</select></div>
<button class="quiet" type="submit" name="go" value="wish">[[wish.button]]</button></form></section>
{{/WISH}}<section class="act no-print" id="act-retaliation" aria-labelledby="h-retaliation"><h3 id="h-retaliation">[[retaliation.ask]]</h3><p>[[retaliation.ask.text]]</p>
<form method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><button class="quiet" type="submit" name="go" value="retaliation_report">[[retaliation.link]]</button></form></section>
<div class="row no-print"><button class="quiet" type="submit" form="again">[[follow.again]]</button> <a class="quiet" href="/follow">[[follow.leave]]</a> <button class="quiet" type="button" hidden data-print>[[receipt.print]]</button></div>
