/** The library that writes the package of a presentation, loaded when one is asked for. */
import type Pptx from 'pptxgenjs';

export type TextProps = Pptx.TextProps;
export type TextPropsOptions = Pptx.TextPropsOptions;
export type TableCell = Pptx.TableCell;
export type Slide = Pptx.Slide;
export type Presentation = Pptx;

export const newPresentation = async (): Promise<Presentation> => new (await import('pptxgenjs')).default();
