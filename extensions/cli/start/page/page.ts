/** The page *Try it*. What it shows comes over `/events`; see `script.ts`. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Try it: Rapport</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/try.css">
<script type="module" src="/try.js"></script>
</head>
<body>
<header>
  <h1>Your next one-on-one is already prepared</h1>
  <p>You are Bo. Ana, Chen, Dina and Emeka report to you, and there are three weeks of one-on-ones behind you, in files and in
  Notion. Nothing here leaves this machine: the Notion on the right is a stand-in that runs on it.</p>
</header>
<main>
  <ol class="steps">
    <li class="step" id="step-prepare">
      <h2>It is Monday. Prepare the next one-on-one.</h2>
      <p>One click makes the page with Ana, as a file and in Notion. What the two of you promised and did not do yet is on it
      already, with its age.</p>
      <button id="prepare">Prepare the next one-on-one</button>
      <ul class="outcome" id="carried" aria-live="polite"></ul>
    </li>
    <li class="step" id="step-tick">
      <h2>Tick a promise in Notion.</h2>
      <p>Tick one in the page on the right, or let Ana do it. Watch the file: one line changes, and it lights up. It works the
      other way round, too: open the file in your editor and change a word.</p>
      <button id="tick" disabled>Let Ana tick one</button>
      <ul class="outcome" id="log" aria-live="polite"></ul>
    </li>
    <li class="step" id="step-private">
      <h2>Write in your private part and look for it in Notion.</h2>
      <p>Your own part of this one-on-one is a file of its own. Write something that Ana must not read.</p>
      <form id="private">
        <label for="words">Only for me</label>
        <textarea id="words" rows="2" disabled placeholder="To correct: …"></textarea>
        <button disabled>Save, sync, and look for it in Notion</button>
      </form>
      <p class="outcome" id="found" aria-live="polite"></p>
    </li>
  </ol>
  <div class="sides">
    <section aria-labelledby="file-title">
      <h2 id="file-title">In your files</h2>
      <p class="where" id="path">not there yet</p>
      <pre id="file" tabindex="0" aria-label="The file"></pre>
    </section>
    <section aria-labelledby="notion-title">
      <h2 id="notion-title">In Notion</h2>
      <p class="where"><a id="link" target="_blank" rel="noreferrer"></a></p>
      <iframe id="notion" title="The page in Notion" hidden></iframe>
    </section>
  </div>
  <section class="next">
    <h2>Then, with your own team</h2>
    <p>In the folder where you keep your notes:</p>
    <pre>npm install --global rapport-pages
rapport next Ana        # prepares your next one-on-one with Ana
rapport list            # what else there is</pre>
    <p>The README says how to connect your own Notion. What you typed here stays in <code>.sample/</code>;
    <code>npm start -- --fresh</code> begins anew.</p>
  </section>
</main>
</body>
</html>
`;
