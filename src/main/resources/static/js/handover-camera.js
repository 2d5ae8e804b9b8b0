// Reads codes (QR and Code 128) from the camera or from a picture: by the browser where it can, by ZXing otherwise.
window.tsunagiCodes = (() => {
  const EVERY_MILLISECONDS = 160;
  const LONGEST_FRAME = 1024;
  const LONGEST_PICTURE = [1600, 2400, 900];
  const library = document.currentScript.dataset.library;
  let stop = () => {};

  const native = async () => {
    if (!('BarcodeDetector' in window)) return null;
    const formats = await BarcodeDetector.getSupportedFormats();
    if (!formats.includes('qr_code') || !formats.includes('code_128')) return null;
    const detector = new BarcodeDetector({ formats: ['qr_code', 'code_128'] });
    return async canvas => (await detector.detect(canvas))[0]?.rawValue ?? null;
  };
  const load = () => new Promise((resolve, reject) => {
    if (window.ZXing) { resolve(); return; }
    const script = document.createElement('script');
    script.src = library;
    script.onload = resolve;
    script.onerror = () => reject(new Error('the reader is not here'));
    document.head.append(script);
  });
  const zxing = async () => {
    await load();
    const { BarcodeFormat, BinaryBitmap, DecodeHintType, HybridBinarizer, MultiFormatReader, RGBLuminanceSource } = window.ZXing;
    const reader = new MultiFormatReader();
    reader.setHints(new Map([
      [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128]],
      [DecodeHintType.TRY_HARDER, true]]));
    return async canvas => {
      const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const grey = new Uint8ClampedArray(width * height);
      for (let i = 0; i < grey.length; i++) grey[i] = (data[4 * i] * 306 + data[4 * i + 1] * 601 + data[4 * i + 2] * 117) >> 10;
      try {
        return reader.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))).getText();
      } catch {
        return null;
      }
    };
  };
  let eyes;
  const reader = () => eyes ??= native().catch(() => null).then(found => found ?? zxing());

  const drawn = (canvas, picture, width, height, longest) => {
    const scale = Math.min(1, longest / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d', { willReadFrequently: true }).drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  };

  /** Looks through the camera until a code is seen; answers its text, or null when it was stopped. */
  const watch = async video => {
    stop();
    const stream = await navigator.mediaDevices.getUserMedia({ audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } });
    let going = true;
    stop = () => { going = false; };
    try {
      video.srcObject = stream;
      await video.play();
      const read = await reader();
      const canvas = document.createElement('canvas');
      while (going) {
        if (video.videoWidth > 0) {
          const text = await read(drawn(canvas, video, video.videoWidth, video.videoHeight, LONGEST_FRAME));
          if (text && going) return text;
        }
        await new Promise(resolve => setTimeout(resolve, EVERY_MILLISECONDS));
      }
      return null;
    } finally {
      stream.getTracks().forEach(track => track.stop());
      video.srcObject = null;
    }
  };
  /** The code in a picture, at several sizes; null when none is seen here. */
  const inPicture = async file => {
    const picture = await createImageBitmap(file);
    const read = await reader();
    const canvas = document.createElement('canvas');
    for (const longest of LONGEST_PICTURE) {
      const text = await read(drawn(canvas, picture, picture.width, picture.height, longest));
      if (text) return text;
    }
    return null;
  };
  const possible = () => Boolean(window.isSecureContext && navigator.mediaDevices?.getUserMedia);

  return { watch, inPicture, possible, stop: () => stop() };
})();
