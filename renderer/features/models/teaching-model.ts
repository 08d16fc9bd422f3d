/** The standard teaching graph of M-bias: conditioning on the one covariate that looks like a confounder opens a path. */
export const teachingModel = `dag {
  // M-bias: "baseline score" precedes both and looks like a confounder, yet adjusting for it misleads.
  exposure [exposure, pos="0,2"]
  outcome [outcome, pos="3,2"]
  "unmeasured A" [latent, pos="0,0"]
  "unmeasured B" [latent, pos="3,0"]
  "baseline score" [pos="1.5,1"]

  "unmeasured A" -> exposure
  "unmeasured A" -> "baseline score"
  "unmeasured B" -> "baseline score"
  "unmeasured B" -> outcome
  exposure -> outcome
}
`;
