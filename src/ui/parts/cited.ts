/** What a citation is about. */
import type { Finding } from '../../core/model';
import type { RowOf } from '../../core/query';
import type figureCards from '../../sql/pages/figure_cards';

export type Card = RowOf<typeof figureCards.columns>;
export type Cited = { readonly card: Card } | { readonly finding: Finding };
