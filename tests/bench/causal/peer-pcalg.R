# Times pcalg's PC on a file; prints one JSON value, or "absent".
args <- commandArgs(trailingOnly = TRUE)
if (!suppressWarnings(suppressMessages(require(pcalg, quietly = TRUE)))) { cat("absent\n"); quit() }
d <- read.csv(args[1])
alpha <- as.numeric(args[2])
repeats <- as.integer(args[3])
suff <- list(C = cor(d), n = nrow(d))
run <- function(method) {
  times <- numeric(repeats)
  for (i in seq_len(repeats)) {
    spent <- system.time(fit <- pc(suff, gaussCItest, alpha, labels = names(d), skel.method = method, u2pd = "relaxed"))
    times[i] <- spent[["user.self"]] + spent[["sys.self"]]
  }
  list(time = min(times) * 1000, edges = sum((as(fit@graph, "matrix") + t(as(fit@graph, "matrix"))) != 0) / 2)
}
stable <- run("stable")
fast <- run("stable.fast")
cat(sprintf('{"stable": %f, "fast": %f, "edges": %d, "version": "%s"}\n', stable$time, fast$time, as.integer(stable$edges), packageVersion("pcalg")))
