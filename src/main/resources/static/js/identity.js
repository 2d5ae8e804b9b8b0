// A button that prints the page, for recovery codes.
document.querySelectorAll('[data-print]').forEach(button => button.addEventListener('click', () => window.print()));
