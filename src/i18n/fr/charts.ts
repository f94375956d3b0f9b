/** French words of the section `charts`. */
export default {};
