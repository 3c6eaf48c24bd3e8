/** A page of the web as a browser saves it, with all that stands around an article. Its text is our own. */

const paragraphs = [
  "Een moestuin achter het buurthuis begint met een gesprek, niet met een schop. Wie eerst vraagt wat buren willen eten, heeft in de zomer geen kratten over die niemand meeneemt. Dat gesprek kost een avond, en het spaart een seizoen.",
  "Daarna komt de grond. Een bak van een meter breed is groot genoeg, omdat je van twee kanten bij het midden kunt. Wie de bak breder maakt, stapt er vroeg of laat in, en dan wordt de aarde hard.",
  "Water is het derde punt, en het wordt het vaakst vergeten. Een ton onder de regenpijp geeft genoeg voor drie bakken, behalve in een droge maand, want dan moet er een kraan in de buurt zijn.",
  "Wie dit leest en denkt dat het veel werk is, heeft gelijk. Daarom maken de meeste groepen een rooster, waarin iedereen eens in de twee weken aan de beurt is en niemand alleen staat.",
];

/** The words of the article, in order, without what stands around it. */
export const savedArticle = [
  "Een moestuin met de buurt",
  ...paragraphs.slice(0, 2),
  "Wat je nodig hebt",
  "een bak een ton een rooster",
  "“Zonder rooster stond ik er in juli alleen voor.” — Fatma, buurvrouw",
  ...paragraphs.slice(2, 3),
  "Bak Liter Klein 80 Groot 200",
  "Een ton onder een regenpijp",
  "De ton staat op twee tegels.",
  ...paragraphs.slice(3),
];

export const savedPage = `<!DOCTYPE html>
<!-- saved from url=(0042)https://tuin.example/artikelen/moestuin -->
<html lang="nl-NL"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>Een moestuin met de buurt | Tuin en straat</title>
<style>.menu { color: green }</style>
<script>document.write("<p>gevaar</p>");</script></head>
<body class="has-sidebar menu-closed" onload="alert(1)">
<a class="skip-link" href="#inhoud">Direct naar de inhoud</a>
<div id="cookie-banner" role="dialog"><p>Wij gebruiken cookies om de site beter te maken. Ga je daarmee akkoord?</p><button>Akkoord</button></div>
<header class="site-header"><a href="/">Tuin en straat</a>
<nav><ul><li><a href="/nieuws">Nieuws</a></li><li><a href="/agenda">Agenda</a></li><li><a href="/over">Over ons</a></li></ul></nav></header>
<div class="page-wrapper"><main id="inhoud">
<ol class="breadcrumb"><li><a href="/">Start</a></li><li><a href="/artikelen">Artikelen</a></li></ol>
<article><header><h1>Een moestuin met de buurt</h1></header>
<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>
<h2>Wat je nodig hebt</h2><ul><li>een bak</li><li>een ton</li><li>een rooster</li></ul>
<blockquote><p>“Zonder rooster stond ik er in juli alleen voor.”</p><footer>— <cite>Fatma, buurvrouw</cite></footer></blockquote>
<p><a href="javascript:alert(2)" onclick="alert(3)">Water</a>${paragraphs[2]?.slice("Water".length)}</p>
<table><thead><tr><th>Bak</th><th>Liter</th></tr></thead><tbody><tr><td>Klein</td><td>80</td></tr><tr><td>Groot</td><td>200</td></tr></tbody></table>
<figure><img src="https://tuin.example/ton.jpg" alt="Een ton onder een regenpijp"><figcaption>De ton staat op twee tegels.</figcaption></figure>
<p hidden>Oude versie van deze alinea.</p>
<p>${paragraphs[3]}</p>
<div class="share-buttons"><a href="#">Deel op Mastodon</a> <a href="#">Mail</a></div>
</article></main>
<aside class="sidebar"><h2>Lees ook</h2><ul><li><a href="/compost">Compost maken</a></li><li><a href="/zaden">Zaden ruilen</a></li></ul></aside></div>
<footer><p>© Tuin en straat. Alle rechten voorbehouden.</p><a href="/privacy">Privacy</a></footer>
<noscript>Zet JavaScript aan.</noscript>
</body></html>`;
