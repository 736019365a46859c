// Shows how far an upload is. Without this file the same form is sent the plain way.
'use strict';
for (const form of document.querySelectorAll('form[data-upload]')) {
  const bar = form.querySelector('progress');
  const told = form.querySelector('.told');
  const button = form.querySelector('button');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const files = [...form.querySelector('input[type=file]').files];
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const amiss = size > Number(form.dataset.most) ? form.dataset.big
      : files.length > Number(form.dataset.count) ? form.dataset.many : '';
    if (amiss) {
      told.textContent = amiss;
      return;
    }
    const request = new XMLHttpRequest();
    const failed = () => {
      bar.hidden = true;
      button.disabled = false;
      told.textContent = form.dataset.failed;
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total ? Math.floor((loaded * 100) / total) : 0;
      // The bar moves by itself; somebody who listens hears each tenth of the way.
      const tenth = `${bar.value - (bar.value % 10)}%`;
      if (told.textContent !== tenth) told.textContent = tenth;
    });
    request.addEventListener('error', failed);
    request.addEventListener('abort', failed);
    request.addEventListener('load', () => {
      const why = { 408: 'stalled', 413: 'big', 503: 'busy', 507: 'full' }[request.status];
      if (why) {
        failed();
        told.textContent = form.dataset[why];
      } else if (request.status < 400 && request.responseURL) {
        location.assign(request.responseURL);
      } else {
        failed();
      }
    });
    button.disabled = true;
    bar.hidden = false;
    told.textContent = '';
    request.open('POST', form.action);
    request.send(new FormData(form));
  });
}
