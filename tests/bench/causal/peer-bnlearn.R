# Times bnlearn's hill climbing on a file; prints one JSON value, or "absent".
args <- commandArgs(trailingOnly = TRUE)
if (!suppressWarnings(suppressMessages(require(bnlearn, quietly = TRUE)))) { cat("absent\n"); quit() }
d <- read.csv(args[1])
repeats <- as.integer(args[2])
times <- numeric(repeats)
for (i in seq_len(repeats)) {
  spent <- system.time(net <- hc(d, score = "bic-g"))
  times[i] <- spent[["user.self"]] + spent[["sys.self"]]
}
cat(sprintf('{"time": %f, "score": %.10f, "version": "%s"}\n', min(times) * 1000, score(net, d, type = "bic-g"), packageVersion("bnlearn")))
