/** French words of the section `methode`. */
export default {};
