/** French words of the section `sources`. */
export default {};
