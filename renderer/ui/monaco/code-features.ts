// What an editor of a language offers beyond an editor of prose.
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/codeAction/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/format/register.js';
import 'monaco-editor/features/gotoError/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/rename/register.js';
import 'monaco-editor/features/snippet/register.js';
