"""Times networkx's simple_cycles on an edge list; prints one JSON value, or "absent"."""
import json
import sys
import time

try:
    import networkx
except ImportError:
    print("absent")
    sys.exit()

edges = json.load(open(sys.argv[1]))
graph = networkx.DiGraph((edge["from"], edge["to"]) for edge in edges)
best = None
for _ in range(int(sys.argv[2])):
    started = time.process_time()
    count = sum(1 for _ in networkx.simple_cycles(graph))
    spent = (time.process_time() - started) * 1000
    best = spent if best is None else min(best, spent)
print(json.dumps({"time": best, "loops": count, "version": networkx.__version__}))
