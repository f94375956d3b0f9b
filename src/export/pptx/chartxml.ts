/**
 * Charts as office software stores them (DrawingML, ISO/IEC 29500-1 §21.2): series of marks, lines
 * and bars with their labels and intervals, in the colours and shapes of the look. The order of
 * elements is that of the schema, which PowerPoint enforces.
 */
import type { Voice } from '../../core/model';
import { LIGHT } from '../light';
import { escapeXml } from '../svg';
import { FACE, SIZE, hex } from './type';

export type Side = 't' | 'b' | 'l' | 'r';

/** Colour and shape of who speaks. The Greek cross is the plus of office software. */
export const SIGN: Readonly<Record<Voice, { readonly colour: string; readonly symbol: string; readonly size: number }>> = {
  administration: { colour: LIGHT.adm, symbol: 'square', size: 9 },
  associations: { colour: LIGHT.asso, symbol: 'circle', size: 10 },
  parliament: { colour: LIGHT.parl, symbol: 'triangle', size: 11 },
  europe: { colour: LIGHT.euro, symbol: 'diamond', size: 12 },
  press: { colour: LIGHT.press, symbol: 'plus', size: 11 },
};

const EMU = 12_700;
const paint = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
const stroke = (colour: string, points: number, more = ''): string => `<a:ln w="${Math.round(points * EMU)}" cap="flat">${paint(colour)}${more}<a:round/></a:ln>`;
const NO_LINE = '<a:ln><a:noFill/></a:ln>';

export interface Style { readonly colour: string; readonly size?: number; readonly bold?: boolean }
const run = ({ colour, size = SIZE.label, bold = false }: Style, tag = 'a:defRPr'): string =>
  `<${tag} sz="${size * 100}" b="${bold ? 1 : 0}">${paint(colour)}<a:latin typeface="${FACE.sans}"/></${tag}>`;
const text = (style: Style): string => `<c:txPr><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:pPr>${run(style)}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;

/** References into the workbook, with what stands there. */
export interface Ref { readonly at: string; readonly values: readonly (number | null)[] }
export interface Words { readonly at: string; readonly values: readonly string[] }
const points = (values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`)).join('')}`;
const numbers = ({ at, values }: Ref): string => `<c:numRef><c:f>${escapeXml(at)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef>`;
const strings = ({ at, values }: Words): string => `<c:strRef><c:f>${escapeXml(at)}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;

/** Nearly paper: programs that draw no edge around a mark still show it. */
const pale = (colour: string): string => `#${[1, 3, 5].map((at) => Math.round(255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * 0.32).toString(16).padStart(2, '0')).join('')}`;

/** `bare`: a range, which is its line and no point of it. */
export interface Mark { readonly voice: Voice; readonly open: boolean; readonly plan: boolean; readonly bare?: boolean }
const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>';

function marker({ voice, open, plan, bare }: Mark): string {
  if (bare) return NO_MARKER;
  const { colour, symbol, size } = SIGN[voice];
  if (plan) return `<c:marker><c:symbol val="dash"/><c:size val="13"/><c:spPr>${paint(colour)}${stroke(colour, 1)}</c:spPr></c:marker>`;
  const line = symbol === 'plus' ? stroke(colour, open ? 2 : 3.5) : stroke(open ? colour : LIGHT.paper, open ? 2 : 0.75);
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${paint(open ? pale(colour) : colour)}${line}</c:spPr></c:marker>`;
}

/** A label beside a mark: the number itself, which follows the workbook, or the words of the document, in as many lines. */
export interface Label { readonly index: number; readonly words: string | null; readonly side: Side | 'outEnd'; readonly bold: boolean; readonly muted?: boolean }

const SHOWN = (value: boolean): string => `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

function labels(all: readonly Label[], format: string): string {
  const each = all.map(({ index, words, side, bold, muted }) => {
    const style = { colour: muted ? LIGHT.muted : LIGHT.ink, bold };
    const rich = words === null ? '' : `<c:tx><c:rich><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${words.split('\n').map((line) => `<a:p><a:pPr>${run(style)}</a:pPr><a:r>${run(style, 'a:rPr').replace('<a:rPr ', '<a:rPr lang="fr-FR" ')}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`).join('')}</c:rich></c:tx>`;
    const number = `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;
    return `<c:dLbl><c:idx val="${index}"/>${rich}${number}<c:spPr><a:noFill/>${NO_LINE}</c:spPr>${words === null ? text(style) : ''}<c:dLblPos val="${side}"/>${SHOWN(true)}</c:dLbl>`;
  }).join('');
  return `<c:dLbls>${each}${SHOWN(false)}</c:dLbls>`;
}

/** Stems from the axis to each value. */
const stems = (colour: string): string => `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr>${stroke(colour, 0.75)}</c:spPr></c:errBars>`;

export interface Line { readonly colour: string; readonly width: number; readonly dash?: boolean }

export interface Series {
  readonly name: Words;
  /** None: a line alone, such as an interval or a period. */
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  /** What joins the points, between two empty rows. */
  readonly line: Line | null;
  readonly stems?: boolean;
  readonly x: Ref | Words;
  readonly y: Ref;
}

const isWords = (ref: Ref | Words): ref is Words => ref.values.some((value) => typeof value === 'string');

function marks({ marks: all, y }: Series, bar: boolean): string {
  const [first] = all;
  return all.map((mark, i) => {
    const same = first && mark.open === first.open && mark.plan === first.plan && mark.voice === first.voice && mark.bare === first.bare;
    if (same || y.values[i] === null) return '';
    return bar ? `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(mark)}</c:spPr></c:dPt>` : `<c:dPt><c:idx val="${i}"/>${marker(mark)}<c:bubble3D val="0"/></c:dPt>`;
  }).join('');
}

const fill = ({ voice, open, plan }: Mark): string => {
  const { colour } = SIGN[voice];
  return open || plan ? `${paint(LIGHT.paper)}${stroke(colour, 2, plan ? '<a:prstDash val="sysDash"/>' : '')}` : `${paint(colour)}${NO_LINE}`;
};

const head = ({ name }: Series, i: number): string => `<c:idx val="${i}"/><c:order val="${i}"/><c:tx>${strings(name)}</c:tx>`;

/** Everything of a series but its values. */
function dressed(series: Series, i: number, format: string): string {
  const { line, marks: [first], labels: told } = series;
  const joined = line ? stroke(line.colour, line.width, line.dash ? '<a:prstDash val="sysDash"/>' : '') : NO_LINE;
  return `${head(series, i)}<c:spPr>${joined}</c:spPr>${first ? marker(first) : NO_MARKER}${marks(series, false)}${labels(told, format)}${series.stems ? stems(LIGHT.hair) : ''}`;
}

const axes = '<c:axId val="111"/><c:axId val="222"/>';

export const lineChart = (all: readonly Series[], format: string): string => `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all.map((series, i) =>
  `<c:ser>${dressed(series, i, format)}<c:cat>${categories(series.x)}</c:cat><c:val>${numbers(series.y)}</c:val><c:smooth val="0"/></c:ser>`).join('')}<c:marker val="1"/>${axes}</c:lineChart>`;

export const scatterChart = (all: readonly Series[], format: string): string => `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${all.map((series, i) =>
  `<c:ser>${dressed(series, i, format)}<c:xVal>${categories(series.x)}</c:xVal><c:yVal>${numbers(series.y)}</c:yVal><c:smooth val="0"/></c:ser>`).join('')}${axes}</c:scatterChart>`;

/** Bars from zero along a row each; the one series that gives a row its value draws it. */
export const barChart = (all: readonly Series[], format: string): string => `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${all.map((series, i) =>
  `<c:ser>${head(series, i)}<c:spPr>${fill(series.marks[0] ?? NOBODY)}</c:spPr><c:invertIfNegative val="0"/>${marks(series, true)}${labels(series.labels, format)}<c:cat>${categories(series.x)}</c:cat><c:val>${numbers(series.y)}</c:val></c:ser>`).join('')}<c:gapWidth val="45"/><c:overlap val="100"/>${axes}</c:barChart>`;

const NOBODY: Mark = { voice: 'press', open: false, plan: false };

const categories = (ref: Ref | Words): string => (isWords(ref) ? strings(ref) : numbers(ref as Ref));

/** An axis of numbers, or of names. `hidden` keeps its scale and shows nothing. */
export interface Axis {
  readonly id: 111 | 222;
  readonly kind: 'value' | 'names';
  readonly side: 'l' | 'b';
  readonly hidden?: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly step?: number;
  readonly grid?: boolean;
  readonly ink?: boolean;
  readonly labels?: boolean;
  readonly format?: string;
  readonly cross: 'between' | 'midCat';
}

export function axis({ id, kind, side, hidden = false, from, to, step, grid = false, ink = false, labels: told = true, format = 'General', cross }: Axis): string {
  const scaling = `<c:scaling><c:orientation val="minMax"/>${to === undefined ? '' : `<c:max val="${to}"/>`}${from === undefined ? '' : `<c:min val="${from}"/>`}</c:scaling>`;
  const body = `<c:axId val="${id}"/>${scaling}<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${side}"/>${grid ? `<c:majorGridlines><c:spPr>${stroke(LIGHT.hair, 0.75)}</c:spPr></c:majorGridlines>` : ''}`
    + `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${told ? 'low' : 'none'}"/>`
    + `<c:spPr><a:noFill/>${ink ? stroke(LIGHT.ink, 1) : NO_LINE}</c:spPr>${text({ colour: LIGHT.muted })}<c:crossAx val="${id === 111 ? 222 : 111}"/><c:crosses val="min"/>`;
  return kind === 'names'
    ? `<c:catAx>${body}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
    : `<c:valAx>${body}<c:crossBetween val="${cross}"/>${step === undefined ? '' : `<c:majorUnit val="${step}"/>`}</c:valAx>`;
}

/** Where the axes stand in the frame of the chart, in fractions of it. */
export interface Inner { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export const chartSpace = (plot: string, allAxes: readonly string[], { x, y, w, h }: Inner): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>${plot}${allAxes.join('')}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${text({ colour: LIGHT.ink })}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
