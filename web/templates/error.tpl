{{%AUTOESCAPE context="HTML"}}<h1>{{HEADING}}</h1>
<p class="lead">{{TEXT}}</p>
{{#TRACE}}<p class="soft">[[error.trace]]</p>{{/TRACE}}
<p class="row"><a class="button" href="/petition">[[petition.action]]</a> <a class="quiet" href="/follow">[[follow.action]]</a> <a class="quiet" href="/">[[error.home]]</a></p>
