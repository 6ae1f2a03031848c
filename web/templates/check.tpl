{{%AUTOESCAPE context="HTML"}}<h1>[[check.title]]</h1>
<p class="lead">[[check.lead]]</p>
{{#NO_KEY}}<p class="box mild">[[check.no_key]]</p>{{/NO_KEY}}
{{#CHECK}}<noscript><p class="box mild">[[check.no_script]]</p></noscript>
<div data-check data-log="{{LOG}}" data-witnesses="{{WITNESSES}}" data-quorum="{{QUORUM}}" data-demand="[[check.part.demand]]" data-statement="[[check.part.statement]]">
<form class="part" data-needs-script hidden novalidate>
<div class="field"><label for="file">[[check.file]]</label><p class="hint" id="file-hint">[[check.file.hint]]</p>
<input type="file" id="file" accept=".receipt,.tlog-proof,text/plain" aria-describedby="file-hint"></div>
<details><summary>[[check.paste]]</summary><div class="field"><label for="receipt-text">[[check.paste.label]]</label><textarea id="receipt-text" rows="6" spellcheck="false" class="code-text"></textarea></div>
<button class="quiet" type="submit">[[check.go]]</button></details>
</form>
<section class="part" data-results aria-live="polite" aria-labelledby="h-result" hidden><h2 id="h-result">[[check.result]]</h2>
<ul class="found">
<li class="gone" data-say="no-keys" hidden>[[check.no_key]]</li>
<li class="gone" data-say="unreadable" hidden>[[check.unreadable]]</li>
<li class="gone" data-say="other-ledger" hidden>[[check.other_ledger]] <span class="number" data-put="origin"></span></li>
<li class="gone" data-say="wrong-signature" hidden>[[check.wrong_signature]]</li>
<li class="fine" data-say="signed" hidden><p>[[check.signed]]</p>
<dl class="said"><div><dt>[[receipt.number]]</dt><dd><span class="number" data-put="number"></span></dd></div>
<div><dt>[[check.received]]</dt><dd data-put="received"></dd></div>
<div><dt>[[receipt.digest]]</dt><dd class="digest" data-put="digest"></dd></div></dl></li>
<li data-say="asking" hidden>[[check.asking]]</li>
<li class="fine" data-say="sealed" hidden>[[check.sealed]] <span class="soft">[[check.sealed.index]] <span data-put="index"></span> / <span data-put="size"></span></span></li>
<li class="fine" data-say="witnessed" hidden>[[check.witnessed]] <span class="soft">[[check.witnesses]] <span data-put="count"></span> / <span data-put="quorum"></span></span></li>
<li class="mild" data-say="few-witnesses" hidden>[[check.few_witnesses]] <span class="soft">[[check.witnesses]] <span data-put="count"></span> / <span data-put="quorum"></span></span></li>
<li class="mild" data-say="no-witness" hidden>[[check.no_witness]]</li>
<li class="fine" data-say="offline" hidden>[[check.offline]]</li>
<li class="mild" data-say="not-sealed" hidden>[[check.not_sealed]]</li>
<li class="gone" data-say="unknown" hidden>[[check.unknown]]</li>
<li class="gone" data-say="wrong" hidden>[[check.wrong]]</li>
<li class="mild" data-say="unreachable" hidden>[[check.unreachable]]</li>
</ul>
<div data-complete hidden><p>[[check.complete.text]]</p><button class="button" type="button">[[check.complete]]</button></div>
<div data-own hidden><h3>[[check.own]]</h3><p class="hint">[[check.own.hint]]</p>
<div class="field"><label for="own-title">[[check.own.title]] <span class="optional">[[field.optional]]</span></label><input type="text" id="own-title" autocomplete="off"></div>
<div class="field"><label for="own-text">[[check.own.text]]</label><textarea id="own-text" rows="4" autocomplete="off"></textarea></div>
<p class="box fine" data-say="own-found" hidden>[[check.own.found]] <strong data-put="part"></strong></p>
<p class="box mild" data-say="own-missing" hidden>[[check.own.missing]]</p></div>
</section>
<h2>[[check.keys]]</h2>
<p>[[check.keys.text]]</p>
<dl class="said keys"><div><dt>[[check.keys.log]]</dt><dd class="digest">{{LOG}}</dd></div>
{{#WITNESS}}<div><dt>[[check.keys.witness]]</dt><dd class="digest">{{KEY}}</dd></div>
{{/WITNESS}}</dl>
</div>{{/CHECK}}
<h2>[[check.what]]</h2>
<ul>
<li>[[check.what.committed]]</li>
<li>[[check.what.sealed]]</li>
<li>[[check.what.witnessed]]</li>
<li>[[check.what.evidence]]</li>
<li>[[check.what.offline]]</li>
</ul>
