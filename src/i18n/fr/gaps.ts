/** French words of the section `gaps`. */
export default {};
