{{%AUTOESCAPE context="HTML"}}<h1>{{HEADING}}</h1>
<p class="lead">{{TEXT}}</p>
<p class="row"><a class="button" href="/desk">{{LINK}}</a></p>
