/// Everything a key or the palette can ask for.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case moveUp, moveDown, moveLeft, moveRight
  case pageUp, pageDown, halfPageUp, halfPageDown
  case moveToFirst, moveToLast, firstColumn, lastColumn
  case nextPane, previousPane
  case open, back, leave, quit

  case nextSection, previousSection, nextReport, previousReport
  case nextNumber, previousNumber
  case toggleFolds, toggleFurniture
  case toggleMark, clearMarks

  case find, filterPlaces, nextHit, previousHit, search
  case nextView, sortRows, nextOrder, saveQuery, deleteQuery
  case numbers, toggleAllQuantities, explain
  case compare, toggleEmptyRows, toggleUnits, nextFinding, previousFinding
  case transpose, foldGroup, freezeColumns, sortByRow, sortByColumn, orderColumns
  case nextDisplay, nextPeers, yearOnYear, nextChange, previousChange, saveColumns
  case hideColumn, hideRow, showHidden, moreValues, fewerValues, nextGap, previousGap
  case sideBySide, linkSections, toggleDifferences
  case compliance, reuse
  case confirm, reject, correct, chooseAlternate, toggleScope, toggleStanding, notApplicable, memo
  case undo, redo, workList, countAs
  case chart, nextChart, previousChart
  case problems, help, palette, complete

  case export, nextForm, copyCitation
  case openInEditor, openInPager, openSource

  case themes, nextTheme, switchLanguage, redraw, suspend

  case deleteBackward, deleteForward, deleteWord, clearText
  case cursorLeft, cursorRight, cursorToStart, cursorToEnd

  /// The name the palette and documents use, in kebab case: `moveUp` is `move-up`.
  package var name: String { rawValue.kebabCase }
}
