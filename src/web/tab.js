// In the tab: asks Teams who the person is, hands the proof to us, and goes to the figures.
const message = document.getElementById('melding');
const words = JSON.parse(message.dataset.words);

async function enter() {
  try {
    await window.microsoftTeams.app.initialize();
  } catch {
    message.textContent = words.outside;
    return;
  }
  try {
    const token = await window.microsoftTeams.authentication.getAuthToken();
    const answer = await fetch(`/fane/inn${window.location.search}`, { method: 'POST', body: new URLSearchParams({ token }) });
    const said = await answer.json();
    if (said.to) window.location.replace(said.to);
    else message.textContent = said.sentence;
  } catch {
    message.textContent = words.failed;
  }
}

enter();
