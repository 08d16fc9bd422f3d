# The peers' side of the benchmark: the R packages on the same files, one core, the median of the same number of runs.
# Arguments: folder, case ids. Prints a JSON line for each case.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
wanted <- arguments[-1]
data <- function(name) read.csv(file.path(folder, paste0(name, ".csv")))
quiet <- function(code) suppressWarnings(suppressMessages(capture.output(value <- code)))

# Milliseconds that one processor has worked for this process.
worked <- function() 1000 * sum(proc.time()[c("user.self", "sys.self")])

time <- function(id, times, work) {
  if (!(id %in% wanted)) return(invisible())
  if (times > 1) quiet(work())
  taken <- vapply(seq_len(times), function(run) {
    started <- worked()
    # Short work is repeated: R's clock is no finer than a millisecond.
    rounds <- 0
    while (rounds < 1 || worked() - started < 200) { quiet(work()); rounds <- rounds + 1 }
    (worked() - started) / rounds
  }, 0)
  cat(sprintf('{"id":"%s","milliseconds":%.4f}\n', id, median(taken)))
}

normal20 <- data("normal-20")
time("ebicglasso-20", 7, function() qgraph::EBICglasso(cor(normal20), 500, gamma = 0.5))
normal100 <- data("normal-100")
time("ebicglasso-100", 3, function() qgraph::EBICglasso(cor(normal100), 1000, gamma = 0.5))

if ("bootstrap" %in% wanted) {
  suppressMessages(library(bootnet))
  time("bootstrap", 1, function() {
    network <- estimateNetwork(normal20, default = "EBICglasso", corMethod = "cor", tuning = 0.5)
    bootnet(network, nBoots = 1000, nCores = 1, type = "nonparametric", verbose = FALSE,
            statistics = c("edge", "strength", "closeness", "betweenness", "expectedInfluence"))
  })
}
if ("nct" %in% wanted) {
  a <- data("group-a"); b <- data("group-b")
  time("nct", 1, function() NetworkComparisonTest::NCT(a, b, it = 1000, gamma = 0.5, test.edges = TRUE, edges = "all",
                                                      progressbar = FALSE, verbose = FALSE))
}
if ("polychoric" %in% wanted) {
  ordinal <- data("ordinal")
  time("polychoric", 3, function() lavaan::lavCor(ordinal, ordered = names(ordinal)))
}
if ("ising" %in% wanted) {
  binary <- data("binary")
  time("ising", 3, function() IsingFit::IsingFit(binary, gamma = 0.25, plot = FALSE, progressbar = FALSE))
}
if ("mgm" %in% wanted) {
  mixed <- as.matrix(data("mixed"))
  type <- c(rep("g", 8), rep("c", 9), rep("p", 3))
  level <- c(rep(1, 8), rep(2, 6), rep(3, 3), rep(1, 3))
  time("mgm", 3, function() mgm::mgm(mixed, type = type, level = level, lambdaSel = "EBIC", lambdaGam = 0.25, k = 2,
                                     ruleReg = "AND", threshold = "LW", pbar = FALSE, signInfo = FALSE))
}
if ("gvar" %in% wanted) {
  series <- data("series")
  time("gvar", 1, function() graphicalVAR::graphicalVAR(series, gamma = 0.5, verbose = FALSE))
}
if ("centrality-100" %in% wanted) {
  weights <- qgraph::EBICglasso(cor(normal100), 1000, gamma = 0.5)
  time("centrality-100", 5, function() qgraph::centrality(weights))
}
