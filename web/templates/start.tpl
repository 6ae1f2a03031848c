{{%AUTOESCAPE context="HTML"}}<h1>[[start.title]]</h1>
<p class="lead">[[start.lead]]</p>
<div class="doors">
<a class="door first" href="/petition"><strong>[[petition.action]]</strong>[[start.petition.hint]]</a>
<a class="door" href="/follow"><strong>[[follow.action]]</strong>[[start.follow.hint]]</a>
</div>
<h2>[[start.course.title]]</h2>
<ol>
<li>[[start.course.registration]]</li>
<li>[[start.course.notice]]</li>
<li>[[start.course.handling]]</li>
<li>[[start.course.review]]</li>
</ol>
<p class="soft">[[start.course.basis]]</p>
<h2>[[start.promise.title]]</h2>
<ul>
<li>[[start.promise.account]]</li>
<li>[[start.promise.name]]</li>
<li>[[start.promise.retaliation]]</li>
</ul>
<p>[[start.kept_times]] <a href="/kept-times">[[start.kept_times.link]]</a></p>
<p>[[start.receptions]] <a href="/receptions">[[start.receptions.link]]</a></p>
<p>[[start.answers]] <a href="/answers">[[start.answers.link]]</a></p>
<p>[[start.other]] <a href="/channels">[[start.other.link]]</a></p>
