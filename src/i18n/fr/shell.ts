/** French words of the frame of the application: navigation, controls, states, figures, drawer. */
export default {};
