"""Makes the WOFF2 files beside this script from the full fonts of three npm packages.

    npm pack source-serif@4.5.1 @ibm/plex-sans@1.1.0 @ibm/plex-mono@2.5.0   (then unpack each)
    python3 subset.py FOLDER_WITH_THE_THREE_UNPACKED_PACKAGES

Needs fonttools and brotli. Families are renamed: the licence reserves the names of the originals.
"""
import sys
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WANTED = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2009, 0x200A, 0x202F, *range(0x2011, 0x2015),
          *range(0x2018, 0x201F), 0x2026, *range(0x2190, 0x2194), 0x2212, 0x2248, 0x2264, 0x2265]

SERIF, SANS, MONO = 'Concordance Serif', 'Concordance Sans', 'Concordance Mono'
FONTS = [
    ('serif-400', SERIF, 'Regular', 'source-serif*/package/TTF/SourceSerif4-Regular.ttf'),
    ('serif-600', SERIF, 'Semibold', 'source-serif*/package/TTF/SourceSerif4-Semibold.ttf'),
    ('sans-400', SANS, 'Regular', 'ibm-plex-sans*/package/fonts/complete/woff2/IBMPlexSans-Regular.woff2'),
    ('sans-500', SANS, 'Medium', 'ibm-plex-sans*/package/fonts/complete/woff2/IBMPlexSans-Medium.woff2'),
    ('sans-600', SANS, 'Semibold', 'ibm-plex-sans*/package/fonts/complete/woff2/IBMPlexSans-SemiBold.woff2'),
    ('mono-400', MONO, 'Regular', 'ibm-plex-mono*/package/fonts/complete/woff2/IBMPlexMono-Regular.woff2'),
]


def width(font, code):
    return font['hmtx'][font.getBestCmap()[code]][0]


def recipe(font, code):
    """Glyphs and transforms that draw a character the original lacks, and its advance."""
    mirrored = width(font, 0x2019)
    letter = {0x12C: 0x49, 0x12D: 0x131, 0x166: 0x54, 0x167: 0x74}.get(code)
    if code == 0x201B:
        return [(0x2019, Transform(-1, 0, 0, 1, mirrored, 0))], mirrored
    if code in (0x132, 0x133):
        first, second = (0x49, 0x4A) if code == 0x132 else (0x69, 0x6A)
        return [(first, Transform()), (second, Transform(1, 0, 0, 1, width(font, first), 0))], width(font, first) + width(font, second)
    mark = 0x2D8 if code in (0x12C, 0x12D) else 0x2D
    rise = {0x12C: 190, 0x12D: 0, 0x166: 110, 0x167: 10}[code]
    shift = (width(font, letter) - width(font, mark)) / 2
    return [(letter, Transform()), (mark, Transform(1, 0, 0, 1, shift, rise))], width(font, letter)


def add_missing(font):
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    for code in [c for c in WANTED if c not in cmap]:
        parts, advance = recipe(font, code)
        name = f'uni{code:04X}'
        pen = TTGlyphPen(None)
        for part, transform in parts:
            recording = DecomposingRecordingPen(glyphs)
            glyphs[cmap[part]].draw(recording)
            recording.replay(TransformPen(pen, transform))
        font['glyf'][name] = pen.glyph()
        font['hmtx'][name] = (round(advance), 0)
        font.setGlyphOrder(list(dict.fromkeys([*font.getGlyphOrder(), name])))
        for table in font['cmap'].tables:
            if table.isUnicode():
                table.cmap[code] = name


def rename(font, family, style):
    names = font['name']
    licence = [n for n in names.names if n.nameID in (0, 13, 14)]
    names.names = licence
    for name_id, text in {1: family if style == 'Regular' else f'{family} {style}', 2: 'Regular', 4: f'{family} {style}',
                          6: f'{family}-{style}'.replace(' ', ''), 16: family, 17: style}.items():
        names.setName(text, name_id, 3, 1, 0x409)


def main(folder):
    here = Path(__file__).parent
    options = Options(flavor='woff2', hinting=False, desubroutinize=True, notdef_outline=True, name_IDs=['*'], drop_tables=['FFTM', 'DSIG', 'meta'],
                      layout_features=['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'lnum', 'tnum', 'case'])
    for file, family, style, pattern in FONTS:
        font = TTFont(next(Path(folder).glob(pattern)))
        add_missing(font)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=WANTED)
        subsetter.subset(font)
        rename(font, family, style)
        font.flavor = 'woff2'
        font.save(here / f'{file}.woff2')
        print(file, len(font.getGlyphOrder()), 'glyphs', (here / f'{file}.woff2').stat().st_size, 'bytes')


if __name__ == '__main__':
    main(sys.argv[1])
