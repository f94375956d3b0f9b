/** French words of the section `findings`. */
export default {};
