{{%AUTOESCAPE context="HTML"}}<!doctype html>
<html lang="[[language.tag]]">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{TITLE}} · [[brand.name]]</title>
<link rel="stylesheet" href="{{STYLE}}">
<link rel="icon" type="image/svg+xml" href="{{ICON}}">
<script src="{{SCRIPT}}" defer></script>
{{#MORE_SCRIPT}}<script src="{{URL}}" defer></script>
{{/MORE_SCRIPT}}</head>
<body>
<a class="skip" href="#main">[[layout.skip]]</a>
<header class="head"><div class="wide">
<a class="brand" href="/"><svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><use href="{{ICON}}#drum"></use></svg><span>[[brand.name]] <small>[[brand.line]]</small></span></a>
<div class="switch">
{{#LANGUAGE_LINK}}<a href="{{URL}}" lang="[[other.tag]]" hreflang="[[other.tag]]">[[other.name]]</a>{{/LANGUAGE_LINK}}
{{#LANGUAGE_BUTTON}}{{#ENTER}}<button class="hidden-text" type="submit" form="{{FORM}}" name="go" value="{{GO}}" tabindex="-1" aria-hidden="true">[[layout.enter]]</button>{{/ENTER}}
<button type="submit" form="{{FORM}}" name="lang" value="[[other.code]]" lang="[[other.tag]]" formnovalidate>[[other.name]]</button>{{/LANGUAGE_BUTTON}}
</div>
<nav aria-label="[[layout.nav]]"><ul class="tabs">
<li><a href="/petition"{{#AT_PETITION}} aria-current="page"{{/AT_PETITION}}>[[petition.nav]]</a></li>
<li><a href="/follow"{{#AT_FOLLOW}} aria-current="page"{{/AT_FOLLOW}}>[[follow.nav]]</a></li>
<li><a href="/answers"{{#AT_ANSWERS}} aria-current="page"{{/AT_ANSWERS}}>[[answers.nav]]</a></li>
<li><a href="/guide"{{#AT_GUIDE}} aria-current="page"{{/AT_GUIDE}}>[[guide.nav]]</a></li>
</ul></nav>
</div></header>
<main id="main" class="wide" tabindex="-1">
{{#REHEARSAL}}<p class="box mild no-print">[[layout.rehearsal]]</p>{{/REHEARSAL}}
{{>BODY}}
</main>
<footer class="foot"><div class="wide">
<ul>
<li><a href="/guide">[[guide.nav]]</a></li>
<li><a href="/kept-times">[[kept_times.title]]</a></li>
<li><a href="/open-data">[[open_data.title]]</a></li>
<li><a href="/lots">[[lots.title]]</a></li>
<li><a href="/answers">[[answers.nav]]</a></li>
<li><a href="/receptions">[[receptions.title]]</a></li>
<li><a href="/channels">[[guide.channels.title]]</a></li>
<li><a href="/check">[[check.title]]</a></li>
<li><a href="/guide#access">[[guide.access.title]]</a></li>
<li><a href="/guide#privacy">[[guide.privacy.title]]</a></li>
<li><a href="/api">[[layout.api]]</a></li>
<li><a href="/desk">[[desk.sign_in.door]]</a></li>
</ul>
<p>[[layout.foot]]</p>
</div></footer>
</body>
</html>
