import { useEffect, useRef } from 'react';

/** A value that is on the page as a picture only. */
export function DrawnValue({ value }: { value: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || !canvas.current) return;
    pen.clearRect(0, 0, canvas.current.width, canvas.current.height);
    pen.font = '12px monospace';
    pen.fillText(value, 0, 14);
  }, [value]);
  return <canvas ref={canvas} width={560} height={20} />;
}
