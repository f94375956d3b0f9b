/** The view `statement`: its columns stand in core, where charts can name them too. */
export { isStatement, STATEMENT, STATEMENT_OR_GAP, type Statement, type StatementOrGap } from '../core/statement';
