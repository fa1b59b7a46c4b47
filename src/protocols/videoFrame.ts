/** A picture of a video stream, as sent. */
export interface VideoFrame {
  /** Counts the stream's frames; null where the server does not. */
  readonly sequence: number | null;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Media type of the picture, such as `image/jpeg`. */
  readonly mimeType: string;
  /** The picture in base64. */
  readonly base64: string;
  /** Whether the bytes are deflated (zlib) once more. */
  readonly isDeflated: boolean;
}
