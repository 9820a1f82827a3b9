// Parts of static pages that do more where JavaScript runs. Without it their links and words stand by themselves.

// Small maps: their code is fetched only on a page that has one.
const wakeMaps = () => {
  if (document.querySelector('mini-map')) void import('../maps/mini-map.js');
};

// <a data-share="address" data-share-title data-share-done>: the device's own way to share, else the address on the clipboard.
const share = async link => {
  const { share: url, shareTitle: title, shareDone: done } = link.dataset;
  if (navigator.share) {
    await navigator.share({ title, url });
    return;
  }
  await navigator.clipboard.writeText(url);
  const words = link.querySelector('span');
  const before = words.textContent;
  words.textContent = done;
  words.setAttribute('role', 'status');
  setTimeout(() => { words.textContent = before; words.removeAttribute('role'); }, 2500);
};

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-share]');
  if (!link || (!navigator.share && !navigator.clipboard)) return;
  event.preventDefault();
  // A reader who closes the sharing sheet has changed their mind; anything else falls back to the letter.
  share(link).catch(error => { if (error.name !== 'AbortError') location.href = link.href; });
});

wakeMaps();
window.Blazor?.addEventListener('enhancedload', wakeMaps);
