{{%AUTOESCAPE context="HTML"}}<form id="petition" method="post" action="/petition"><input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="at" value="receipt"></form>
<div class="box fine" role="status"><h1>[[receipt.title]]</h1><p>[[receipt.lead]]</p></div>
<div class="slip" id="slip">
<h2>[[receipt.slip]]</h2>
<div class="sides"><dl class="said">
<div><dt>[[receipt.number]]</dt><dd><span class="big mid" data-number>{{NUMBER}}</span></dd></div>
<div><dt>[[receipt.code]]</dt><dd><span class="big" data-code>{{CODE}}</span></dd></div>
<div><dt>[[receipt.registered]]</dt><dd>{{REGISTERED}}</dd></div>
<div><dt>[[receipt.unit]]</dt><dd>{{UNIT}}</dd></div>
<div><dt>[[receipt.demands]]</dt><dd>{{DEMANDS}}</dd></div>
{{#SIGNED}}<div><dt>[[receipt.digest]]</dt><dd class="digest">{{DIGEST}}</dd></div>
{{/SIGNED}}{{#DEADLINE}}<div><dt>{{NAME}}</dt><dd>{{DAY}}{{#PROVISIONAL}} <span class="soft">[[deadline.provisional.short]]</span>{{/PROVISIONAL}}</dd></div>
{{/DEADLINE}}</dl>
<div><svg class="qr" viewBox="0 0 {{QR_SIDE}} {{QR_SIDE}}" role="img" aria-label="[[receipt.qr.label]]" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{{QR_SIDE}}v{{QR_SIDE}}H0z"/><path d="{{QR_PATH}}"/></svg>
<p class="soft">[[receipt.qr.hint]]</p></div></div>
<p>[[receipt.keep]]</p>
</div>
<div class="row no-print">
<form method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="number" value="{{NUMBER}}"><button class="button" type="submit" name="go" value="receipt">[[receipt.save]]</button> {{#SIGNED}}<button class="quiet" type="submit" name="go" value="signed_receipt">[[receipt.save.signed]]</button> {{/SIGNED}}<button class="quiet" type="submit" name="go" value="show">[[receipt.follow]]</button></form>
<button class="quiet" type="button" hidden data-print>[[receipt.print]]</button>
</div>
{{#SIGNED}}<p class="soft">[[receipt.signed.hint]] <a href="/check">[[check.title]]</a></p>
{{/SIGNED}}<h2>[[receipt.next.title]]</h2>
<ul>
<li>[[receipt.next.notice]]</li>
{{#ANONYMOUS}}<li>[[receipt.next.anonymous]]</li>{{/ANONYMOUS}}
<li>[[receipt.next.add]]</li>
<li>[[receipt.next.lost]]</li>
</ul>
