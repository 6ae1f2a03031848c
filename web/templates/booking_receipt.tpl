{{%AUTOESCAPE context="HTML"}}<form id="booking" method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="booking" value="{{ORDINAL}}"><input type="hidden" name="at" value="booking_receipt"></form>
<div class="box fine" role="status" tabindex="-1" data-focus><h1>[[booking_receipt.title]]</h1><p>[[booking_receipt.lead]]</p></div>
<div class="slip" id="slip">
<dl class="said">
<div><dt>[[booking_receipt.place_number]]</dt><dd><span class="big">{{PLACE_NUMBER}}</span></dd></div>
<div><dt>[[booking_receipt.when]]</dt><dd><span class="big mid">{{WHEN}}</span></dd></div>
<div><dt>[[receptions.place]]</dt><dd>{{PLACE}}</dd></div>
<div><dt>[[receptions.leader]]</dt><dd>{{POST}} {{LEADER}}</dd></div>
<div><dt>[[receptions.unit]]</dt><dd>{{UNIT}}</dd></div>
<div><dt>[[receipt.number]]</dt><dd><span class="big mid" data-number>{{NUMBER}}</span></dd></div>
</dl>
<p>[[booking_receipt.keep]]</p>
</div>
<div class="row no-print">
<form method="post" action="/follow"><input type="hidden" name="code" value="{{CODE}}"><button class="button" type="submit" name="go" value="show">[[booking_receipt.back]]</button></form>
<button class="quiet" type="button" hidden data-print>[[receipt.print]]</button>
</div>
