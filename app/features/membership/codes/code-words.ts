/**
 * The words of codes. They are easy to say over the phone and to spell, say nothing about the site, and
 * are no slang for a drug. Add or change words freely: a code that was made with an old word still works.
 */
export const codeWords = `
  acorn almond amber anchor apple apricot apron arbor aspen attic autumn badger bakery balcony
  barn basil basket beacon beaver bench birch blanket blossom bluebell boat bonnet bramble branch
  bread breeze bridge brook broom bucket burrow butter button cabin candle canoe canvas canyon
  cape caramel carpet carrot castle cedar chapel cherry chestnut chimney cinder clay clover coast
  cobble cocoa comet copper coral corner cove cradle crane creek cricket crocus curtain cypress
  dahlia daisy dawn delta dogwood dolphin dome dune eagle easel east echo elder elm ember emerald
  falcon farm feather fence fern fiddle field fig finch flannel flax flute forest fountain fox
  gable garden garlic gate ginger glacier glove goose granite grape gravel grove gull hammock
  harbor harvest hawthorn hazel hearth heather hedge heron hickory hill hollow honey horizon
  indigo inlet iris island ivory ivy jacket jasmine kettle ladder lagoon lake lantern lark laurel
  lavender lawn leaf ledge lemon library lighthouse lilac lily linden linen lotus magnolia mallow
  maple marble marigold market marsh meadow mint mitten moon moss mountain mulberry museum nest
  nutmeg oak oat ocean olive onyx orange orbit orchard orchid otter owl paddle palm paper parsley
  pasture path peach pebble pepper petal piano pine planet plaza plum pocket pond poplar porch
  prairie pumpkin quail quarry quilt rabbit raccoon raft rain raven ribbon ridge river robin
  rosemary rowan ruby saddle saffron sage salmon sandal sapphire scarf shell silk silver sparrow
  spruce star stream summit sunflower swallow table tangerine teapot thistle timber tulip turtle
  valley vanilla velvet village violet wagon walnut water wheat willow window winter yarn
`
  .trim()
  .split(/\s+/);
