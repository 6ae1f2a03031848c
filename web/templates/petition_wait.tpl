{{%AUTOESCAPE context="HTML"}}<h1>[[wait.title]]</h1>
<p class="lead">{{LEAD}}</p>
<form id="petition" method="post" action="/petition" data-challenge="{{CHALLENGE}}" data-bits="{{BITS}}" data-worker="{{WORKER}}">
{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE:p}}">
{{/HIDDEN}}<input type="hidden" name="work" value="">
<div class="box mild" data-working hidden><p>[[wait.working]]</p></div>
<div class="waiting{{#COUNTED}} wait-{{SECONDS}}{{/COUNTED}}"><div class="wait-line" aria-hidden="true"><span></span></div>
<div class="row"><button class="button" type="submit" name="go" value="send">[[wait.send]]</button></div></div>
<div class="row"><button class="quiet" type="submit" name="go" value="edit">[[petition.back]]</button></div>
</form>
<p>[[wait.kept]]</p>
<p>[[wait.why]] <a href="/channels">[[guide.channels.title]]</a></p>
